import type { Month } from '../contracts/codes.ts';
import type { Implausible } from '../contracts/held-month.ts';
import { contractYearOf, monthsBetween as monthsFrom } from '../contracts/month.ts';

/** Two figures side by side. */
export type Figure = Implausible['figures'][number];

/** A month and the one it is held against. */
export interface Pair {
  readonly month: Month;
  readonly before: Month;
}

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A number as the sentences write it: 12,345 or 0.83. */
export function numberWords(value: number): string {
  return NUMBER.format(value);
}

/** A share in whole per cent. */
export function percentWords(share: number): string {
  return `${Math.round(100 * share)}%`;
}

/** `2026-07` as July 2026. */
export function monthName(month: Month): string {
  return MONTH.format(new Date(`${month}-01`));
}

/** A figure beside the one it is held against. */
export function beside(
  what: string,
  against: string | null,
  expected: number | null,
  found: number | null,
): Figure {
  return { what, against, expected, found };
}

/** 1 in April to 12 in March. */
export function monthOfYear(month: Month): number {
  return ((Number(month.slice(5)) + 8) % 12) + 1;
}

/** How many months lie between, without a sign. */
export function monthsBetween(a: Month, b: Month): number {
  return Math.abs(monthsFrom(a, b));
}

/** Whether counts that begin in April go on from one month to the other. */
export function goesOn({ month, before }: Pair): boolean {
  return before < month && contractYearOf(month) === contractYearOf(before);
}
