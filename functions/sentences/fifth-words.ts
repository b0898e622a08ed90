import { FIFTH_NAMES, type FifthChances, type NetworkFifths } from '../contracts/views/fifth-chances.ts';
import type { RanksView } from '../questions/ranks/question.ts';
import { RULES } from '../rules/rules.ts';
import { largestRemainder } from '../statistics/rounding.ts';

/** The words and the rule from which each holds, the surest first; fewer than the last says nothing of one fifth. */
const WORDS = [
  ['almostCertain', 'almost certainly'],
  ['veryLikely', 'very likely'],
  ['probable', 'probably'],
  ['asLikelyAsNot', 'about as likely as not'],
] as const;

/** The name of a fifth, 1 least to 5 most progressed, such as `lower-middle fifth`; `null` where there is none. */
export function fifthWords(fifth: number | null): string | null {
  return fifth === null ? null : `${nameOf(fifth)} fifth`;
}

/** The fifth of an area by its figure, or why it has none: not ranked, or too few networks are. */
export function groupWords({
  status,
  fifth,
}: {
  readonly status: 'ranked' | 'provisional' | 'no-data';
  readonly fifth: number | null;
}): string {
  return fifthWords(fifth) ?? (status === 'ranked' ? 'no fifth' : 'not ranked');
}

type Ranks = Pick<RanksView, 'networks' | 'fifthChances'>;

/**
 * Which fifth a network is in and how sure that is: by chances where they are known, else by its figure with the reason.
 *
 * @param published the fifth by the figure, 1 to 5; `null` where there is none
 * @param ranks of the headline; `null` where the release or the month has none
 * @returns empty where the network has no fifth
 */
export function fifthSentence(code: string, published: number | null, ranks: Ranks | null): string {
  const fifths = ranks?.networks.find((network) => network.code === code)?.fifths;
  const rests = ranks?.fifthChances;
  if (fifths !== undefined && rests !== undefined) {
    const { sentence } = fifthVerdict(fifths, rests, published);
    return [sentence, assumedErrorNote(rests)].filter((words) => words !== '').join(' ');
  }
  if (published === null) return '';
  const byFigure = `By its figure it is in the ${nameOf(published)} fifth of networks.`;
  return rests?.reason === undefined || rests.reason === null ? byFigure : `${byFigure} ${rests.reason}`;
}

/** What may be said of the fifth that a network truly is in. */
export interface FifthVerdict {
  /** Chance of each fifth of 100, least to most progressed: whole numbers that sum to 100. */
  readonly ofHundred: readonly number[];
  /** Which fifth, or two next to each other, 1 to 5; empty where it is not known. */
  readonly fifths: readonly number[];
  readonly sentence: string;
}

/**
 * How sure a network's fifth is, in words that were right as often as they say on invented Englands. The words follow
 * from the rounded numbers, so that no sentence argues with the chances beside it.
 *
 * @param published the fifth by the figure, 1 to 5; `null` where there is none
 * @see docs/measures.md#chances
 */
export function fifthVerdict(
  { chances }: NetworkFifths,
  { isLearnt }: Pick<FifthChances, 'isLearnt'>,
  published: number | null,
): FifthVerdict {
  const ofHundred = largestRemainder(chances);
  const highest = ofHundred.reduce((a, b) => Math.max(a, b));
  const likeliest = ofHundred.indexOf(highest) + 1;
  const byFigure = otherFifthWords(published, likeliest);
  // Without a second year errors are only assumed, and nothing is almost certain.
  const word = WORDS.slice(isLearnt ? 0 : 1).find(([rule]) => highest >= ofHundredIn(rule))?.[1];
  if (word !== undefined) {
    const sentence = `It is ${word} in the ${nameOf(likeliest)} fifth (${chanceWords(highest)} in 100).${byFigure}`;
    return { ofHundred, fifths: [likeliest], sentence };
  }
  const pairs = ofHundred.slice(1).map((chance, i) => chance + (ofHundred[i] ?? 0));
  const most = pairs.reduce((a, b) => Math.max(a, b));
  if (most >= ofHundredIn('veryLikely')) {
    const lower = pairs.indexOf(most) + 1;
    const sentence = `It is very likely in the ${nameOf(lower)} or ${nameOf(lower + 1)} fifth (${chanceWords(most)} in 100).`;
    return { ofHundred, fifths: [lower, lower + 1], sentence };
  }
  const sentence = `We cannot tell which fifth it is in. The ${nameOf(likeliest)} fifth is most likely (${chanceWords(highest)} in 100).`;
  return { ofHundred, fifths: [], sentence };
}

/** What stands beside chances that no second year was held for; empty where there was one. */
export function assumedErrorNote({ isLearnt }: Pick<FifthChances, 'isLearnt'>): string {
  return isLearnt
    ? ''
    : `Until two years are held, chances allow for ${times(RULES.assumedDispersion.value)} the spread of counting alone.`;
}

/** A chance of 100 as it is written: never 0 and never 100, which nobody can know. */
export function chanceWords(ofHundred: number): string {
  if (ofHundred < 1) return 'under 1';
  return ofHundred > 99 ? 'over 99' : `${ofHundred}`;
}

function otherFifthWords(published: number | null, likeliest: number): string {
  if (published === null || published === likeliest) return '';
  return ` By its figure it is in the ${nameOf(published)} fifth; chance makes the ${nameOf(likeliest)} at least as likely.`;
}

function times(factor: number): string {
  return factor === 2 ? 'twice' : `${factor} times`;
}

function ofHundredIn(rule: (typeof WORDS)[number][0]): number {
  return Math.round(100 * RULES[rule].value);
}

function nameOf(fifth: number): string {
  return FIFTH_NAMES[fifth - 1] ?? '';
}
