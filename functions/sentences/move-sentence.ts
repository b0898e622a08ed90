import type { Month } from '../contracts/codes.ts';
import { contractYearOf } from '../contracts/month.ts';
import type { AreaView } from '../questions/area/question.ts';
import type { SinceLastYear, TrendsView } from '../questions/trends/question.ts';
import { comparedMonth } from '../rules/compared-month.ts';
import { chanceOf } from '../rules/rule-words.ts';
import { RULES } from '../rules/rules.ts';
import { countWords, differenceIntervalWords, monthWords, sizeWords, valueWords } from './figure-words.ts';

type Months = AreaView['months'];

/**
 * What moved up to a month. The month before is compared within one contract year only, since counts start again
 * each April; a change since last year is claimed only where its interval leaves out 0.
 *
 * @param sinceLastYear the network's rows of the trends view; empty where there is none
 */
export function moveSentence(
  months: Months,
  month: Month,
  trends: Pick<TrendsView, 'indicators'> | null,
  sinceLastYear: readonly SinceLastYear[],
): string {
  return [
    sinceBefore(months, month),
    ...(trends === null ? [] : sinceYear(trends, sinceLastYear, month)),
  ].join(' ');
}

function sinceBefore(months: Months, month: Month): string {
  const now = months.find((row) => row.month === month);
  const before = months[months.findIndex((row) => row.month === month) - 1];
  if (now === undefined || now.progress === null)
    return 'We do not have enough data to show how its score changed.';
  if (before === undefined) return 'There is no earlier month to compare with yet.';
  if (contractYearOf(before.month) !== contractYearOf(month))
    return 'Counts start again in April, so there is no earlier month to compare with yet.';
  if (before.progress === null)
    return `It has no score for ${monthWords(before.month)}, so we cannot show a change.`;
  if (before.status === 'provisional' || now.status === 'provisional') {
    const low = before.status === 'provisional' ? before.month : month;
    return `Its score for ${monthWords(low)} is provisional, so we cannot show a change since the month before.`;
  }
  return `Its score was ${valueWords('score', before.progress)} in ${monthWords(before.month)} and is ${valueWords('score', now.progress)} in ${monthWords(month)}.`;
}

function sinceYear(
  { indicators }: Pick<TrendsView, 'indicators'>,
  rows: readonly SinceLastYear[],
  month: Month,
): string[] {
  if (rows.length === 0) return [];
  const titleOf = (code: string) => indicators.find(({ indicator }) => indicator === code)?.title ?? code;
  const clear = rows.filter(({ direction }) => direction !== 'within-chance');
  const [first] = clear.toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change));
  const compared = `${countWords(rows.length)} indicator${rows.length === 1 ? '' : 's'}`;
  if (first === undefined)
    return [`None of its ${compared} clearly changed since ${monthWords(comparedMonth(month))}.`];
  const apart = { lower: Math.min(...ends(first)), upper: Math.max(...ends(first)) };
  return [
    `${countWords(clear.length)} of its ${compared} clearly changed since ${monthWords(comparedMonth(month))}. The biggest change was “${titleOf(first.indicator)}”: ${sizeWords('share', Math.abs(first.change))} ${first.direction} (${differenceIntervalWords('share', apart)}). Chance alone does that to about ${chanceOf(1 - RULES.confidence.value)} indicators.`,
  ];
}

/** The ends of a change's interval, as sizes in the direction of the change. */
function ends({ change, interval }: SinceLastYear): readonly [number, number] {
  const sign = change < 0 ? -1 : 1;
  return [sign * interval.lower, sign * interval.upper];
}
