import { incompleteGamma } from './incomplete-gamma.ts';
import { requirePositive, type Tail } from './probability.ts';

/**
 * Probability below (or above) `x` under the chi-square distribution.
 *
 * @param x 0 or more, finite
 * @param degrees degrees of freedom, above 0; need not be whole
 * @returns a fraction, 0 to 1
 */
export function chiSquareProbability(x: number, degrees: number, tail: Tail = 'lower'): number {
  requirePositive('degrees of freedom', degrees);
  if (!(Number.isFinite(x) && x >= 0)) {
    throw new RangeError(`a chi-square value must be finite and 0 or more, got ${x}`);
  }
  return incompleteGamma(degrees / 2, x / 2)[tail];
}
