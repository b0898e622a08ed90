import { contractYearOf } from '../contracts/month.ts';
import type { AreaView } from '../contracts/views/area-views.ts';
import type { SinceLastYear, TrendsView } from '../contracts/views/trends-view.ts';
import { YEAR_AGO } from '../rules/rule-words.ts';
import {
  countWords,
  differenceIntervalWords,
  monthWords,
  moveWords,
  sizeWords,
  valueWords,
} from './figure-words.ts';

type Months = AreaView['months'];

/**
 * What moved up to a month. The month before is compared within one contract year only, since counts start again
 * each April; a change since last year is claimed only where its interval leaves out 0.
 *
 * @param sinceLastYear the network's rows of the trends view; empty where there is none
 */
export function moveSentence(
  months: Months,
  month: string,
  trends: Pick<TrendsView, 'indicators'> | null,
  sinceLastYear: readonly SinceLastYear[],
): string {
  return [sinceBefore(months, month), ...(trends === null ? [] : sinceYear(trends, sinceLastYear))].join(' ');
}

function sinceBefore(months: Months, month: string): string {
  const now = months.find((row) => row.month === month);
  const before = months[months.findIndex((row) => row.month === month) - 1];
  if (now === undefined || now.progress === null) return 'Nothing can be said of how it moved.';
  if (before === undefined) return 'There is no earlier month to compare with yet.';
  if (contractYearOf(before.month) !== contractYearOf(month))
    return 'Counts started again in April, so there is no earlier month of this contract year to compare with.';
  if (before.progress === null)
    return `In ${monthWords(before.month)} it had no figure, so its move is not known.`;
  if (before.status === 'provisional' || now.status === 'provisional') {
    const low = before.status === 'provisional' ? before.month : month;
    return `Its figure of ${monthWords(low)} is provisional, so how it moved since the month before cannot be said.`;
  }
  const change = now.progress - before.progress;
  const ends = `from ${valueWords('score', before.progress)} to ${valueWords('score', now.progress)}`;
  if (Math.abs(change) < 0.005)
    return `Since ${monthWords(before.month)} its progress stayed at ${valueWords('score', now.progress)}.`;
  const moved = change > 0 ? 'rose' : 'fell';
  return `Since ${monthWords(before.month)} its progress ${moved} ${moveWords('score', Math.abs(change))}, ${ends}.`;
}

function sinceYear({ indicators }: Pick<TrendsView, 'indicators'>, rows: readonly SinceLastYear[]): string[] {
  if (rows.length === 0) return [];
  const titleOf = (code: string) => indicators.find(({ indicator }) => indicator === code)?.title ?? code;
  const clear = rows.filter(({ direction }) => direction !== 'within-chance');
  const [first] = clear.toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change));
  const compared = `${countWords(rows.length)} indicator${rows.length === 1 ? '' : 's'}`;
  if (first === undefined) return [`Compared with ${YEAR_AGO}, none of ${compared} has moved beyond chance.`];
  const apart = { lower: Math.min(...ends(first)), upper: Math.max(...ends(first)) };
  return [
    `Compared with ${YEAR_AGO}, ${countWords(clear.length)} of ${compared} moved beyond chance, most of all “${titleOf(first.indicator)}”: ${sizeWords('share', Math.abs(first.change))} ${first.direction} (${differenceIntervalWords('share', apart)}).`,
  ];
}

/** The ends of a change's interval, as sizes in the direction of the change. */
function ends({ change, interval }: SinceLastYear): readonly [number, number] {
  const sign = change < 0 ? -1 : 1;
  return [sign * interval.lower, sign * interval.upper];
}
