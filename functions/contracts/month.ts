import { Month } from './codes.ts';

/*
 * What can be said of months without asking anything else. A month is written `2026-07`, as `Month` in `codes.ts`
 * checks it where it comes in; written so, months sort by time.
 */

/** Months since year 0, so that months can be counted and compared. */
function countOf(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** @throws ZodError beyond the year 9999 */
function monthAt(count: number): Month {
  return Month.parse(
    `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`,
  );
}

/** The same calendar month so many years before, such as `2025-07` for `2026-07`. */
export function yearsBefore(month: Month, years: number): Month {
  return monthAt(countOf(month) - 12 * years);
}

/**
 * The newest of some months in order.
 *
 * @throws RangeError where there is none, which no release is
 */
export function newestOf(months: readonly Month[]): Month {
  const newest = months.at(-1);
  if (newest === undefined) throw new RangeError('there is no month to take the newest of');
  return newest;
}

/** The next month: `2027-01` for `2026-12`. */
export function monthAfter(month: Month): Month {
  return monthAt(countOf(month) + 1);
}

/** How many months lie from one to the other: 1 from `2026-12` to `2027-01`, negative backwards. */
export function monthsBetween(from: Month, to: Month): number {
  return countOf(to) - countOf(from);
}

/** Years since year 0 with months as twelfths, so that slopes over months are yearly. */
export function inYears(month: Month): number {
  return Number(month.slice(0, 4)) + (Number(month.slice(5)) - 1) / 12;
}

/** Whether two months have the same name, such as July 2025 and July 2026. */
export function isSameCalendarMonth(one: Month, other: Month): boolean {
  return one.slice(5) === other.slice(5);
}

/** The month that a date or a moment lies in, such as `2026-07` for `2026-07-31`. */
export function monthOf(date: string): Month {
  return Month.parse(date.slice(0, 7));
}

/** The first moment of a month, in UTC. */
export function startOf(month: Month): Date {
  return new Date(`${month}-01T00:00:00Z`);
}

/** The last day of a month, such as `2026-02-28`. */
export function lastDayOf(month: Month): string {
  const [year = Number.NaN, number = Number.NaN] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** Whether counts start again in this month: April, in which a contract year begins. */
export function startsContractYear(month: Month): boolean {
  return month.endsWith('-04');
}

/**
 * The contract year a month belongs to: April to March.
 *
 * @param month such as `2026-07`
 * @returns such as `2026-27`
 * @throws RangeError when `month` is not a month
 */
export function contractYearOf(month: Month): string {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month);
  if (match === null) throw new RangeError(`a month is written like 2026-07, got ${month.length} characters`);
  const [, year, number] = match;
  const first = Number(number) >= 4 ? Number(year) : Number(year) - 1;
  return `${first}-${String(first + 1).slice(2)}`;
}

/** Last month of the contract year of a month, such as `2027-03` for `2026-07`. */
export function yearEndOf(month: Month): Month {
  const year = Number(month.slice(0, 4));
  return `${Number(month.slice(5)) <= 3 ? year : year + 1}-03`;
}

/** The twelve months of a contract year in order, such as `2026-04` to `2027-03` for `2026-27`. */
export function monthsOfYear(contractYear: string): readonly Month[] {
  const april = countOf(Month.parse(`${contractYear.slice(0, 4)}-04`));
  return Array.from({ length: 12 }, (_, i) => monthAt(april + i));
}
