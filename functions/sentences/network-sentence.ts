import type { AreaView } from '../contracts/views/area-views.ts';
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
