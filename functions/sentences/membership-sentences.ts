import { countWords, monthWords } from './figure-words.ts';

/** How many practices of a month a sentence is about. */
export interface PracticesOfMonth {
  readonly month: string;
  readonly practices: number;
}

/** That the source of membership does not list some practices that report; `null` where it lists all of them. */
export function notKnownSentence(months: readonly PracticesOfMonth[]): string | null {
  const counts = countsByMonth(months);
  return counts === null
    ? null
    : `The source of membership does not list every practice that reports, so it is not known which network some of them are in, or whether they are in one: ${counts}. They count for England, and a network’s figure may lack one of them.`;
}

/** As membership is today: how many practices the figures of a month have lost to closure; `null` where none. */
export function closedSentence(months: readonly PracticesOfMonth[]): string | null {
  const counts = countsByMonth(months);
  return counts === null
    ? null
    : `Practices have closed since: ${counts}. Their results stay with the network they last belonged to.`;
}

/** That a newer issue withdrew results; `null` where none did. */
export function withdrawnSentence(months: readonly PracticesOfMonth[]): string | null {
  const counts = countsByMonth(months);
  return counts === null
    ? null
    : `A newer issue no longer has results that an earlier one had: ${counts}. They were withdrawn and do not count.`;
}

function countsByMonth(months: readonly PracticesOfMonth[]): string | null {
  const some = months.filter(({ practices }) => practices > 0);
  if (some.length === 0) return null;
  const most = Math.max(...some.map(({ practices }) => practices));
  return some.length <= 3
    ? some.map(({ month, practices }) => `${practicesWords(practices)} in ${monthWords(month)}`).join(', ')
    : `at most ${practicesWords(most)} in each of ${countWords(some.length)} months`;
}

function practicesWords(practices: number): string {
  return practices === 1 ? '1 practice' : `${countWords(practices)} practices`;
}
