import type { Month } from '../contracts/codes.ts';
import { yearsBefore } from '../contracts/month.ts';
import { RULES } from './rules.ts';

/** The month that a month is compared with: the same calendar month a year before, such as `2025-07` for `2026-07`. */
export function comparedMonth(month: Month): Month {
  return yearsBefore(month, RULES.comparedYears.value);
}

/**
 * Whether the heavy figures of a month (rank intervals, funnels, areas) are worked out: those of the newest month and
 * of the month it is compared with. The others are in the histories.
 */
export function isInFull(month: Month, newest: Month): boolean {
  return month === newest || month === comparedMonth(newest);
}

/** Of these months, those whose heavy figures are worked out: at most two. Months in order, such as `2026-07`. */
export function monthsInFull(months: readonly Month[]): readonly Month[] {
  const newest = months.at(-1);
  return newest === undefined ? [] : months.filter((month) => isInFull(month, newest));
}
