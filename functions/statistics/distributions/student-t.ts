import { betaLogitQuantile } from './beta.ts';
import { incompleteBeta } from './incomplete-beta.ts';
import { requirePositive, requireProbability, type Tail } from './probability.ts';

/**
 * Probability below (or above) `t` under Student's t distribution.
 *
 * @param t any finite number
 * @param degrees degrees of freedom, above 0; need not be whole
 * @returns a fraction, 0 to 1
 */
export function studentProbability(t: number, degrees: number, tail: Tail = 'lower'): number {
  requirePositive('degrees of freedom', degrees);
  if (!Number.isFinite(t)) throw new RangeError(`t must be a finite number, got ${t}`);
  const square = t * t;
  const outside = incompleteBeta(degrees / 2, 0.5, degrees / (degrees + square), square / (degrees + square));
  const towardsTail = tail === 'lower' ? -t : t;
  return towardsTail > 0 ? outside.lower / 2 : (1 + outside.upper) / 2;
}

/**
 * The point that leaves `probability` below (or above) it under Student's t distribution.
 *
 * @param probability a fraction, above 0 and below 1
 * @param degrees degrees of freedom, above 0; need not be whole
 * @throws RangeError when either is out of range, or the point is beyond what a number can hold
 */
export function studentQuantile(probability: number, degrees: number, tail: Tail = 'lower'): number {
  requireProbability(probability);
  requirePositive('degrees of freedom', degrees);
  if (probability === 0.5) return 0;
  const above = probability > 0.5 === (tail === 'lower');
  const bothEnds = 2 * Math.min(probability, 1 - probability);
  const distance = Math.sqrt(degrees) * Math.exp(-betaLogitQuantile(bothEnds, degrees / 2, 0.5) / 2);
  if (distance === Number.POSITIVE_INFINITY)
    throw new RangeError('this far out Student’s t passes what a number can hold');
  return above ? distance : -distance;
}
