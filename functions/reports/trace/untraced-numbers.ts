import { INTERVAL } from '../../rules/rule-words.ts';
import type { Block, Report } from '../content/report.ts';
import type { Citation, Sentence } from '../content/sentence.ts';
import { cite } from './cite.ts';
import { valuesAt } from './values-at.ts';

/** The view of a name, as the release holds it. */
export type HeldView = (name: string) => unknown;

/** A sentence whose numbers are not all what their sources say. */
export interface UntracedSentence {
  readonly text: string;
  readonly problem: string;
}

/** Digits that are names and not measurements: months, contract years, codes, the confidence level. */
const NAMES_WITH_DIGITS = [
  /\b(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b/g,
  /\b20\d\d[/-]\d\d\b/g,
  /\b[A-Z]{1,5}-?\d{1,5}[A-Z]?\b/g,
  new RegExp(`\\b${INTERVAL.replaceAll('.', '\\.')}`, 'g'),
];

/**
 * Looks every number of a report up in the views it names.
 *
 * @returns the sentences with a number that its source does not give, or that has no source; empty where all is well
 */
export function untracedNumbers(report: Report, held: HeldView): readonly UntracedSentence[] {
  return report.chapters
    .flatMap(({ blocks }) => blocks.flatMap(sentencesOf))
    .flatMap((sentence) => problemsOf(sentence, held).map((problem) => ({ text: sentence.text, problem })));
}

function sentencesOf(block: Block): readonly Sentence[] {
  if (block.kind === 'paragraph') return block.sentences;
  if (block.kind === 'figure') {
    const { title, notes, citations } = block.figure;
    return [{ text: `${title}. ${notes}`, citations }];
  }
  return block.kind === 'list' ? block.items : [];
}

function problemsOf({ text, citations }: Sentence, held: HeldView): readonly string[] {
  const wrong = citations.flatMap((citation) => {
    if (!text.includes(citation.written)) return [`does not say ${citation.written}`];
    const given = givenBy(citation, held);
    return given === citation.written ? [] : [`says ${citation.written} where its source gives ${given}`];
  });
  const rest = withoutNames(withoutCited(text, citations));
  const [loose] = /\d[\d,.]*%?/.exec(rest) ?? [];
  return loose === undefined ? wrong : [...wrong, `${loose} has no source`];
}

function givenBy(citation: Citation, held: HeldView): string {
  if (citation.kind === 'rule') return citation.written;
  if (citation.kind === 'words') {
    const found = valuesAt(held(citation.view), citation.path);
    return found.includes(citation.written) ? citation.written : 'other words';
  }
  const { view: name, path, as, measured } = citation;
  return cite({ name, view: held(name) }, path, as, measured).written;
}

/** Longest first, so that a number within a longer one does not take a part of it. */
function withoutCited(text: string, citations: readonly Citation[]): string {
  return citations
    .map(({ written }) => written)
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, written) => rest.replaceAll(whole(written), ' '), text);
}

/** The words as they stand alone: `12` is found in `12 networks` and not in `1,120` or `12.5`. */
function whole(written: string): RegExp {
  return new RegExp(
    `(?<![\\d.,])${written.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)}(?!\\d|[.,]\\d)`,
    'g',
  );
}

function withoutNames(text: string): string {
  return NAMES_WITH_DIGITS.reduce((rest, pattern) => rest.replaceAll(pattern, ' '), text);
}
