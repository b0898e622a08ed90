/** A month as a whole number, `year * 12 + month - 1`, so that months can be counted and compared. */
export type MonthNumber = number;

const MONTH_NAME = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

/** Reads `2026-07`; throws a RangeError for any other form. */
export function monthNumber(text: string): MonthNumber {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  if (!match) throw new RangeError('A month must be written YYYY-MM, such as 2026-07');
  return Number(match[1]) * 12 + Number(match[2]) - 1;
}

export function yearOf(month: MonthNumber): number {
  return Math.floor(month / 12);
}

/** `July`, as the publisher writes it in file names. */
export function monthName(month: MonthNumber): string {
  return MONTH_NAME.format(Date.UTC(yearOf(month), month % 12));
}

/** The year a contract year starts in: April 2026 to March 2027 are all 2026. */
export function contractYearOf(month: MonthNumber): number {
  return Math.floor((month - 3) / 12);
}

/** 1 in April to 12 in March. */
export function monthOfContractYear(month: MonthNumber): number {
  return month - (contractYearOf(month) * 12 + 3) + 1;
}

/** Two digits: `07`. */
export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** The last day of the month as `YYYYMMDD`, the form of the membership file. */
export function lastDay(month: MonthNumber): string {
  const day = new Date(Date.UTC(yearOf(month), (month % 12) + 1, 0)).getUTCDate();
  return `${firstDay(month).slice(0, 6)}${twoDigits(day)}`;
}

/** The first day of the month as `YYYYMMDD`. */
export function firstDay(month: MonthNumber): string {
  return `${yearOf(month)}${twoDigits((month % 12) + 1)}01`;
}
