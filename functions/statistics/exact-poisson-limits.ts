import { tailBeyond } from './confidence.ts';
import { chiSquareQuantile } from './distributions/chi-square.ts';
import type { Interval } from './interval.ts';

/**
 * Exact limits on the number of events expected, given how many were seen.
 *
 * @param count events, 0 or more; need not be whole
 * @param confidence a fraction from 0.9 up to but not 1
 * @returns counts; `lower` is 0 where no event was seen
 * @throws RangeError when the count is below 0 or not finite
 * @see Garwood F, Biometrika 1936;28:437-442
 */
export function exactPoissonLimits(count: number, confidence = 0.95): Interval {
  if (!(count >= 0 && count < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`numerators must be greater than or equal to zero, got ${count}`);
  }
  const tail = tailBeyond(confidence);
  return {
    lower: count === 0 ? 0 : chiSquareQuantile(tail, 2 * count) / 2,
    upper: chiSquareQuantile(tail, 2 * count + 2, 'upper') / 2,
  };
}
