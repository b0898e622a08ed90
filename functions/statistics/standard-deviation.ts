import { tailBeyond } from './confidence.ts';
import { studentQuantile } from './distributions/student-t.ts';
import type { Estimate } from './interval.ts';
import { mean } from './mean.ts';
import { requireMeasurements } from './require-measurements.ts';

/**
 * Standard deviation of a sample (n − 1 below the line).
 *
 * @returns 0 or more, in the unit of the values; `null` for fewer than two
 */
export function standardDeviation(values: readonly number[]): number | null {
  const centre = mean(values);
  if (centre === null || values.length < 2) return null;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1));
}

/**
 * Estimates a mean with Student's interval, m ± t(n − 1) s / √n.
 *
 * @param values finite numbers, one a unit; leave missing ones out
 * @param confidence a fraction from 0.9 up to but not 1
 * @returns numbers in the values' unit, or `null` for fewer than 2 values
 * @throws RangeError when a value is not finite
 * @see OHID's `PHEindicatormethods::phe_mean`
 */
export function meanInterval(values: readonly number[], confidence = 0.95): Estimate | null {
  requireMeasurements('values', values);
  const tail = tailBeyond(confidence);
  const n = values.length;
  const value = mean(values);
  const spread = standardDeviation(values);
  if (value === null || spread === null) return null;
  const reach = (studentQuantile(tail, n - 1, 'upper') * spread) / Math.sqrt(n);
  return { value, lower: value - reach, upper: value + reach };
}
