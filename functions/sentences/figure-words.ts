import { startOf } from '../contracts/month.ts';

/** What stands in place of a figure that is hidden; never a 0 and never a gap. */
export const HIDDEN_WORDS = 'Hidden to protect small numbers of people';

/** The units a figure comes in: a score from 0 to 1, or a fraction of patients. */
export type FigureUnit = 'score' | 'share';

const MONTHS = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const COUNTS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** `2026-07` as `July 2026`. */
export function monthWords(month: string): string {
  return MONTHS.format(startOf(month));
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

/** A score as `0.81`, a fraction as `81.4%`. */
export function valueWords(unit: FigureUnit, value: number): string {
  return unit === 'score' ? decimalWords(value, 2) : `${decimalWords(value * 100, 1)}%`;
}

/** A difference of two scores as `0.47`, of two fractions as `47.2 percentage points`. */
export function differenceWords(unit: FigureUnit, difference: number): string {
  return unit === 'score'
    ? decimalWords(difference, 2)
    : `${decimalWords(difference * 100, 1)} percentage points`;
}

/**
 * How large a difference is whose direction is claimed beside it, so that nothing is `0.00 higher`.
 *
 * @param size 0 or more
 */
export function sizeWords(unit: FigureUnit, size: number): string {
  const words = differenceWords(unit, size);
  if (!/^0\.0+(?!\d)/u.test(words)) return words;
  return unit === 'score' ? 'less than 0.01' : 'less than 0.1 percentage points';
}

/** An interval of a difference as `0.45 to 0.49` or `45.0 to 49.0`, in the unit of `differenceWords`. */
export function differenceIntervalWords(
  unit: FigureUnit,
  { lower, upper }: { readonly lower: number; readonly upper: number },
): string {
  return unit === 'score'
    ? `${decimalWords(lower, 2)} to ${decimalWords(upper, 2)}`
    : `${decimalWords(lower * 100, 1)} to ${decimalWords(upper * 100, 1)}`;
}

/**
 * How far a gap moved: hundredths of a score as `3 points`, fractions as `3.0 percentage points`.
 *
 * @param change the size of the move, 0 or more
 */
export function moveWords(unit: FigureUnit, change: number): string {
  if (unit === 'share') return sizeWords(unit, change);
  const points = Math.round(change * 100);
  if (points === 0) return 'less than 1 point';
  return points === 1 ? '1 point' : `${points} points`;
}
