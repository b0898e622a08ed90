import type { Proportion } from './pooled-proportion.ts';
import { requireMeasurements } from './require-measurements.ts';

const Z_SQUARED = 1.959964 ** 2;

/**
 * Sampling variance of a proportion that stays above 0 where nobody or everybody met the measure, so that a network
 * with 3 of 3 is not taken for certain.
 *
 * @returns p̃(1 − p̃)/ñ with ñ = n + z² and p̃ = (x + z²/2)/ñ; `null` where nobody is eligible
 * @see Agresti & Coull, The American Statistician 1998;52:119-126
 */
export function adjustedProportionVariance({ numerator, denominator }: Proportion): number | null {
  requireMeasurements('counts', [numerator, denominator]);
  if (denominator === 0) return null;
  const people = denominator + Z_SQUARED;
  const share = (numerator + Z_SQUARED / 2) / people;
  return (share * (1 - share)) / people;
}
