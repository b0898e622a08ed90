import type { Month } from '../contracts/codes.ts';
import type { CountedUnit } from '../contracts/counted-unit.ts';
import { startOf } from '../contracts/month.ts';
import type { ResultState } from '../contracts/result-state.ts';

/** What stands in place of a figure that is hidden; never a 0 and never a gap. */
export const HIDDEN_WORDS = 'Hidden to protect small numbers of people';

/**
 * The units a figure comes in, both fractions from 0 to 1 inside: a score, which people read out of 100, or a share of
 * patients, which they read as a percentage.
 */
export type FigureUnit = 'score' | 'share';

const MONTHS = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const DAYS = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const COUNTS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

type Absence = Exclude<ResultState, 'value'>;

const ABSENCE: Readonly<Record<Absence, string>> = {
  'nobody-eligible': 'Nobody eligible',
  suppressed: 'Suppressed',
  'no-denominator': 'Denominator not published',
  'not-reported': 'Not reported',
};

/** Why there is no figure, in words; where an older release does not say, that there is none. */
export function absenceWords(state: Absence | undefined): string {
  return state === undefined ? 'No figure' : ABSENCE[state];
}

/** `2026-07` as `July 2026`. */
export function monthWords(month: Month): string {
  return MONTHS.format(startOf(month));
}

/** `2026-07-01` as `1 July 2026`. */
export function dateWords(date: string): string {
  return DAYS.format(new Date(`${date}T00:00:00Z`));
}

/** A count as `1,290`. */
export function countWords(count: number): string {
  return COUNTS.format(count);
}

/** A number to so many decimals, never with the sign of a zero: -0.004 to two decimals is `0.00`, -0.06 is `−0.06`. */
export function decimalWords(value: number, decimals: number): string {
  const words = value.toFixed(decimals);
  return Number(words) === 0 ? words.replace('-', '') : withMinus(words);
}

/** A number already in words with the true minus sign (U+2212) that readers see, in place of a hyphen. */
export function withMinus(words: string): string {
  return words.replace(/^-/u, '−');
}

/** A score as `81`, out of 100; a share as `81.4%`. */
export function valueWords(unit: FigureUnit, value: number): string {
  return unit === 'score' ? outOf100(value) : `${decimalWords(value * 100, 1)}%`;
}

/** A score out of 100, to the whole point. Written from two decimals, so that 0.285 is as it is in every file. */
function outOf100(value: number): string {
  return decimalWords(Number(value.toFixed(2)) * 100, 0);
}

/** A difference of two scores as `47 points`, of two shares as `47.2 percentage points`. */
export function differenceWords(unit: FigureUnit, difference: number): string {
  if (unit === 'share') return `${decimalWords(difference * 100, 1)} percentage points`;
  const points = outOf100(difference);
  return /^−?1$/u.test(points) ? `${points} point` : `${points} points`;
}

/**
 * How large a difference is whose direction is claimed with it, so that nothing is `0 points higher`.
 *
 * @param size 0 or more
 */
export function sizeWords(unit: FigureUnit, size: number): string {
  const words = differenceWords(unit, size);
  if (!/^0(\.0+)? /u.test(words)) return words;
  return unit === 'score' ? 'less than 1 point' : 'less than 0.1 percentage points';
}

/** An interval of a difference as `45 to 49` or `45.0 to 49.0`, in the unit of `differenceWords`. */
export function differenceIntervalWords(
  unit: FigureUnit,
  { lower, upper }: { readonly lower: number; readonly upper: number },
): string {
  return unit === 'score'
    ? `${outOf100(lower)} to ${outOf100(upper)}`
    : `${decimalWords(lower * 100, 1)} to ${decimalWords(upper * 100, 1)}`;
}

/** A count with what it counts, as `1 appointment` or `1,290 more patients`. */
export function countedWords(
  count: number,
  counts: CountedUnit = 'patients',
  which?: 'more' | 'fewer',
): string {
  const unit = count === 1 ? counts.slice(0, -1) : counts;
  return [countWords(count), which, unit].filter((word) => word !== undefined).join(' ');
}

/** A share that is covered; nearly all is never rounded to all: 0.9997 is `over 99.9%`. */
export function shareCoveredWords(share: number): string {
  return share < 1 && share >= 0.9995 ? 'over 99.9%' : valueWords('share', share);
}

/**
 * How much of a gap is chance, in words that begin or go on a sentence; to the whole per cent, and never 0% or 100%.
 *
 * @param share 0 to 1
 */
export function chanceShareWords(share: number): string {
  const perCent = Math.round(share * 100);
  if (perCent === 0) return 'less than 1%';
  return perCent === 100 ? 'nearly all' : `about ${perCent}%`;
}

const MOMENT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
  timeZone: 'Europe/London',
});

/** A time as people in England write it, such as `28 August 2026, 9:30am`. */
export function momentWords(iso: string): string {
  const parts = Object.fromEntries(
    MOMENT.formatToParts(new Date(iso)).map(({ type, value }) => [type, value] as const),
  );
  const { day, month, year, hour, minute, dayPeriod } = parts;
  return `${day} ${month} ${year}, ${hour}:${minute}${dayPeriod?.toLowerCase()}`;
}

/** Words as they begin a sentence: `about 17%` as `About 17%`. */
export function sentenceCase(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** A title within a sentence: `Clinical directors` as `clinical directors`, `GPs` as it is. */
export function withinSentence(title: string): string {
  return /^[A-Z][a-z]/.test(title) ? `${title.charAt(0).toLowerCase()}${title.slice(1)}` : title;
}

/** Decimals that a difference is written with: of a score, and of a fraction that is written in percentage points. */
const DECIMALS: Readonly<Record<FigureUnit, number>> = { score: 2, share: 3 };

/**
 * Whether an interval lies on one side of 0 as it is written, so that no claim stands beside “−0.11 to 0.00”.
 *
 * @param as unit of a difference, or the decimals that its ends are written with
 * @returns false where there is no interval
 */
export function excludesZero(
  interval: { readonly lower: number; readonly upper: number } | null,
  as: FigureUnit | number,
): interval is { readonly lower: number; readonly upper: number } {
  if (interval === null) return false;
  const written = (end: number) => Number(end.toFixed(typeof as === 'number' ? as : DECIMALS[as]));
  return written(interval.lower) > 0 || written(interval.upper) < 0;
}
