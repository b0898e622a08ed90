import { tailBeyond } from './confidence.ts';
import { studentQuantile } from './distributions/student-t.ts';
import type { Estimate } from './interval.ts';
import { requireMeasurements } from './require-measurements.ts';

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
  if (n < 2) return null;
  const value = values.reduce((sum, each) => sum + each, 0) / n;
  const variance = values.reduce((sum, each) => sum + (each - value) ** 2, 0) / (n - 1);
  const reach = studentQuantile(tail, n - 1, 'upper') * Math.sqrt(variance / n);
  return { value, lower: value - reach, upper: value + reach };
}
