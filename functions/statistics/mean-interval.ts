import { tailBeyond } from './confidence.ts';
import { studentQuantile } from './distributions/student-t.ts';
import type { Estimate } from './interval.ts';
import { mean } from './mean.ts';
import { requireMeasurements } from './require-measurements.ts';
import { standardDeviation } from './standard-deviation.ts';

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
