import { incompleteGamma } from './incomplete-gamma.ts';
import type { Tail } from './probability.ts';

/**
 * Probability of `events` or fewer (or, for the upper tail, of more than `events`) where `mean` are expected.
 *
 * @param events a whole number, 0 or more
 * @param mean 0 or more, finite
 * @returns a fraction, 0 to 1
 * @throws RangeError when either is out of range
 */
export function poissonProbability(events: number, mean: number, tail: Tail = 'lower'): number {
  if (!Number.isInteger(events) || events < 0) {
    throw new RangeError(`events must be a whole number, 0 or more, got ${events}`);
  }
  if (!(mean >= 0 && mean < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`mean must be finite and 0 or more, got ${mean}`);
  }
  // P(X ≤ k; mean) is the upper incomplete gamma function at k + 1.
  return incompleteGamma(events + 1, mean)[tail === 'lower' ? 'upper' : 'lower'];
}
