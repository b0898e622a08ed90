import type { AreaView } from '../questions/area/question.ts';
import type { ExplainedPractice } from '../questions/explain/question.ts';
import type { GapPoint, ToldBy } from '../questions/gap/question.ts';
import type { NetworkRank } from '../questions/ranks/question.ts';
import { CONFIDENCE } from '../rules/rule-words.ts';
import { countWords, monthWords, valueWords } from './figure-words.ts';

const FIFTHS = [
  'least progressed fifth',
  'second fifth',
  'middle fifth',
  'fourth fifth',
  'most progressed fifth',
];

/** Words for a fifth, 1 least to 5 most progressed, such as `most progressed fifth`; `null` where it is unknown. */
export function fifthWords(fifth: number | null): string | null {
  return fifth === null ? null : (FIFTHS[fifth - 1] ?? null);
}

/** The group that a network stands in, or why it stands in none: not ranked, or too few are for fifths. */
export function groupWords({ status, fifth }: Pick<AreaView['months'][number], 'status' | 'fifth'>): string {
  return fifthWords(fifth) ?? (status === 'ranked' ? 'too few networks for fifths' : 'not ranked');
}

/** What one network scored in one month, in a sentence or two; low coverage and no data are said, never guessed. */
export function networkSentence({ area, months }: Pick<AreaView, 'area' | 'months'>, month: string): string {
  const found = months.find((candidate) => candidate.month === month);
  const when = `In ${monthWords(month)} ${area.name}`;
  if (found === undefined || found.status === 'no-data')
    return `${when} has no numbers, because none of its practices reported.`;
  if (found.progress === null)
    return `${when} reported, but there is not enough data to score any indicator.`;
  const indicators = `${countWords(found.progressIndicators)} indicator${found.progressIndicators === 1 ? '' : 's'}`;
  const scored = `${when} scored ${valueWords('score', found.progress)} out of 100 for progress, based on ${indicators}`;
  if (found.status === 'provisional') {
    const { patients } = found.coverage;
    const covered = patients === null ? 'too few' : `only ${valueWords('share', patients)}`;
    return `${scored}. This is provisional: ${covered} of its patients are covered, so we do not rank it.`;
  }
  const fifth = fifthWords(found.fifth);
  return fifth === null ? `${scored}.` : `${scored}. It is in the ${fifth} of networks.`;
}

/**
 * A network's place with its interval, and how many others cannot be told apart from it.
 *
 * @param ranked how many networks are ranked on the same measure, this one too
 */
export function rankSentence(
  { rank, lower, upper }: Pick<NetworkRank, 'rank' | 'lower' | 'upper'>,
  ranked: number,
): string {
  const place = `Its place is ${countWords(rank)} of ${countWords(ranked)}`;
  if (lower === null || upper === null) return `${place}. How far chance could move it is not known.`;
  if (lower === upper) return `${place}, and no other network comes near enough to change places with it.`;
  const others = upper - lower;
  const apart = `${countWords(others)} other network${others === 1 ? '' : 's'} cannot be told apart from it`;
  return `${place}, and could be anywhere from ${countWords(lower)} to ${countWords(upper)} (${CONFIDENCE}): ${apart}.`;
}

/** Why one indicator is shown in place of progress, in a sentence or two. */
export function whyNotProgress(
  { most, least }: Pick<GapPoint, 'most' | 'least'>,
  { indicators, atBothEnds }: ToldBy,
): string {
  if (!atBothEnds || most === null || least === null)
    return 'We show this indicator because it is the only one we can score this month.';
  const ends = `The most progressed fifth average ${valueWords('score', most)} and the least progressed fifth ${valueWords('score', least)}`;
  return indicators === 1
    ? `We show this indicator in place of progress, because it is the only one scored this month. ${ends}, so the score cannot show how far apart they are.`
    : `We show one indicator in place of progress. ${ends}, so progress cannot show how far apart they are. Of the ${countWords(indicators)} indicators scored, this one has the widest gap.`;
}

/** How far the practices behind a figure reach, in ten words or fewer. */
export function practicesTitle(practices: readonly ExplainedPractice[]): string {
  const rates = practices.flatMap(({ rate }) => (rate === null ? [] : [rate]));
  const all = countWords(practices.length);
  const [only] = rates;
  if (practices.length === 1 && only !== undefined) return `1 practice, at ${valueWords('share', only)}`;
  if (rates.length === 0) return `None of ${all} practices has data`;
  const [low, high] = [Math.min(...rates), Math.max(...rates)];
  if (rates.length === 1) return `1 of ${all} practices has data: ${valueWords('share', low)}`;
  return `${countWords(rates.length)} of ${all} practices, from ${valueWords('share', low)} to ${valueWords('share', high)}`;
}
