import { chanceWords } from '../../sentences/fifth-words.ts';
import {
  chanceShareWords,
  countWords,
  decimalWords,
  differenceWords,
  type FigureUnit,
  shareCoveredWords,
  sizeWords,
  valueWords,
} from '../../sentences/figure-words.ts';

/** How a number is written: each is one function of `WRITTEN`. */
export type WrittenAs = keyof typeof WRITTEN;

/** What is made of the values at a path: the value itself, or one number of many; `known` counts those not null. */
export type Measured =
  | 'value'
  | 'change'
  | 'count'
  | 'known'
  | 'total'
  | 'median'
  | 'lower-quartile'
  | 'upper-quartile'
  | 'lowest'
  | 'highest'
  /** Of chances of fifths as they are written: the greatest, and the greatest of two next to each other. */
  | 'likeliest'
  | 'likeliest-two';

/** Where a number of a sentence comes from: a view of the release and a path in it. */
export interface ViewCitation {
  readonly kind: 'view';
  /** Name of the view in the release, such as `gap/as-was`. */
  readonly view: string;
  /** Such as `points[measure=CAN04,month=2026-07].gap`; see `valuesAt`. */
  readonly path: string;
  readonly measured: Measured;
  readonly as: WrittenAs;
  /** The number as the sentence writes it. */
  readonly written: string;
}

/** A number that a rule of the method fixes, such as the coverage below which a network is not ranked. */
export interface RuleCitation {
  readonly kind: 'rule';
  readonly rule: string;
  readonly written: string;
}

/** Words of a view, repeated as they stand there: a caveat, a name. */
export interface WordsCitation {
  readonly kind: 'words';
  readonly view: string;
  readonly path: string;
  readonly written: string;
}

export type Citation = ViewCitation | RuleCitation | WordsCitation;

/** A sentence, or a few that belong together, with the source of every number in it. */
export interface Sentence {
  readonly text: string;
  readonly citations: readonly Citation[];
}

const WRITTEN = {
  score: (value: number) => valueWords('score', value),
  share: (value: number) => valueWords('share', value),
  'covered-share': shareCoveredWords,
  'chance-share': chanceShareWords,
  'whole-share': (value: number) => `${decimalWords(value * 100, 0)}%`,
  count: countWords,
  'score-difference': (value: number) => differenceWords('score', value),
  'share-difference': (value: number) => differenceWords('share', value),
  'score-end': (value: number) => valueWords('score', value),
  'share-end': (value: number) => decimalWords(value * 100, 1),
  'score-move': (value: number) => sizeWords('score', value),
  'share-move': (value: number) => sizeWords('share', value),
  'two-decimals': (value: number) => decimalWords(value, 2),
  'one-decimal': (value: number) => decimalWords(value, 1),
  /** A middle of whole numbers: 4, or 4.5 where it lies between two. */
  'middle-count': (value: number) => (Number.isInteger(value) ? countWords(value) : decimalWords(value, 1)),
  pounds: (value: number) => `£${countWords(value)}`,
  ratio: (value: number) => decimalWords(value, 1),
  /** A chance of 100. */
  chance: chanceWords,
} as const;

/** A number as a report writes it, in the manner named. */
export function writtenAs(as: WrittenAs, value: number): string {
  return WRITTEN[as](value);
}

/** The manner in which a value, a difference, an interval's end or a move of this unit is written. */
export function inUnit<What extends 'difference' | 'end' | 'move'>(
  unit: FigureUnit,
  what: What,
): `${FigureUnit}-${What}` {
  return `${unit}-${what}`;
}

/** A number that the method fixes, with the rule it belongs to. */
export function byRule(rule: string, written: string): RuleCitation {
  return { kind: 'rule', rule, written };
}

/** The top of the scale on which people read scores and progress: `out of 100`. */
export const TOP_OF_SCALE = byRule('the top of the scale of scores and progress', '100');

/** What chances are written out of. */
export const OF_A_HUNDRED = byRule('what chances are written out of', '100');

/** Puts a sentence together: numbers are given as citations, anything else as text. */
export function say(texts: TemplateStringsArray, ...parts: readonly (string | Citation)[]): Sentence {
  const written = parts.map((part) => (typeof part === 'string' ? part : part.written));
  return {
    text: texts.map((text, i) => `${text}${written[i] ?? ''}`).join(''),
    citations: parts.flatMap((part) => (typeof part === 'string' ? [] : [part])),
  };
}

/** Two pieces as one sentence. */
export function followedBy(first: Sentence, second: Sentence): Sentence {
  return {
    text: `${first.text}${second.text}`,
    citations: [...first.citations, ...second.citations],
  };
}
