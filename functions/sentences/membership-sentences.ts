import type { Month } from '../contracts/codes.ts';
import type { Participating } from '../questions/network-changes/question.ts';
import { percentOf } from '../rules/rule-words.ts';
import { RULES } from '../rules/rules.ts';
import { countWords, dateWords, monthWords } from './figure-words.ts';

/** How many practices of a month a sentence is about. */
export interface PracticesOfMonth {
  readonly month: Month;
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

/** That list sizes are missing, and what is not given where too many are; `null` where none is. */
export function withoutListSentence(months: readonly PracticesOfMonth[]): string | null {
  const counts = countsByMonth(months);
  return counts === null
    ? null
    : `No list size is known of some practices: ${counts}. They are in no figure for each patient. An area where more than ${percentOf(1 - RULES.leastKnown.value)} of practices have none is given no such figure and no pounds, and is ranked by the share of its practices that reported.`;
}

/** Months whose list sizes are of another season; `null` where there are none. */
export function otherListsSentence(
  months: readonly { readonly month: Month; readonly date: string }[],
): string | null {
  const [first] = months;
  if (first === undefined) return null;
  const which =
    months.length === 1
      ? `For ${monthWords(first.month)} they are of ${dateWords(first.date)}.`
      : `So it is for ${countWords(months.length)} months, such as ${monthWords(first.month)}, for which they are of ${dateWords(first.date)}.`;
  return `List sizes are not those of the month: practices that opened, closed or merged between have none or another. ${which} Shares of patients, figures for each patient and pounds rest on them.`;
}

/** How many practices of an area, and patients where that is known, are in no network, and of how many it is not known. */
export function participationSentence(area: Participating): string {
  const { practices, practicesInNoNetwork, practicesNotKnown } = area;
  const without =
    practicesInNoNetwork === 0
      ? []
      : [`${countOfPractices(practicesInNoNetwork, practices, area.patientsInNoNetwork)} in no network.`];
  const notKnown =
    practicesNotKnown === 0
      ? []
      : [
          `${countOfPractices(practicesNotKnown, practices, area.patientsNotKnown)} in a network that is not known, or in none: no source of membership lists ${practicesNotKnown === 1 ? 'it' : 'them'}.`,
        ];
  const all = [...without, ...notKnown];
  return all.length === 0 ? 'Every practice here is in a network.' : all.join(' ');
}

function countOfPractices(some: number, all: number, patients: number | null): string {
  const whose = patients === null ? '' : `, with ${countWords(patients)} patients,`;
  return `${countWords(some)} of ${practicesWords(all)}${whose} ${some === 1 ? 'is' : 'are'}`;
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
