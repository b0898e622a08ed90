import { requireMeasurements } from './require-measurements.ts';

/**
 * Finds values that stand apart from the neighbours in time on both sides, as a digit too many or a wrong row does.
 *
 * A value is flagged when it is more than `factor` times, or less than 1/`factor` of, both the last known value
 * before it and the first known after it. A lasting change, the two ends and a 0 (which may be true) are not
 * flagged. Check each practice: in a national or regional sum such faults drown.
 *
 * @param values 0 or more in order of time, rates or levels; `null` = missing, which is stepped over
 * @param factor above 1. @default 5
 * @returns positions of the flagged values
 */
export function isolatedJumps(values: readonly (number | null)[], factor = 5): readonly number[] {
  if (!(factor > 1)) throw new RangeError('a jump is told by a factor above 1');
  const known = values.flatMap((value, position) => (value === null ? [] : [{ value, position }]));
  requireMeasurements(
    'values',
    known.map(({ value }) => value),
  );
  return known.flatMap(({ value, position }, i) => {
    const before = known[i - 1]?.value;
    const after = known[i + 1]?.value;
    if (before === undefined || after === undefined || value <= 0) return [];
    const above = value > factor * Math.max(before, after);
    const below = value * factor < Math.min(before, after);
    return above || below ? [position] : [];
  });
}
