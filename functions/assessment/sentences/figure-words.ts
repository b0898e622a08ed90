/** The units a figure comes in: a score from 0 to 1, or a fraction of patients. */
export type FigureUnit = 'score' | 'share';

const MONTHS = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const COUNTS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** `2026-07` as `July 2026`. */
export function monthWords(month: string): string {
  return MONTHS.format(new Date(`${month}-01T00:00:00Z`));
}

/** A count as `1,290`. */
export function countWords(count: number): string {
  return COUNTS.format(count);
}

/** A score as `0.81`, a fraction as `81.4%`. */
export function valueWords(unit: FigureUnit, value: number): string {
  return unit === 'score' ? value.toFixed(2) : `${(value * 100).toFixed(1)}%`;
}

/** A difference of two scores as `0.47`, of two fractions as `47.2 percentage points`. */
export function differenceWords(unit: FigureUnit, difference: number): string {
  return unit === 'score' ? difference.toFixed(2) : `${(difference * 100).toFixed(1)} percentage points`;
}

/** An interval of a difference as `0.45 to 0.49` or `45.0 to 49.0`, in the unit of `differenceWords`. */
export function differenceIntervalWords(
  unit: FigureUnit,
  { lower, upper }: { readonly lower: number; readonly upper: number },
): string {
  return unit === 'score'
    ? `${lower.toFixed(2)} to ${upper.toFixed(2)}`
    : `${(lower * 100).toFixed(1)} to ${(upper * 100).toFixed(1)}`;
}

/**
 * How far a gap moved: hundredths of a score as `3 points`, fractions as `3.0 percentage points`.
 *
 * @param change the size of the move, 0 or more
 */
export function moveWords(unit: FigureUnit, change: number): string {
  if (unit === 'share') return differenceWords(unit, change);
  const points = Math.round(change * 100);
  if (points === 0) return 'less than 1 point';
  return points === 1 ? '1 point' : `${points} points`;
}
