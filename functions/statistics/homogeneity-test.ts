import { chiSquareProbability } from './distributions/chi-square.ts';
import { type Proportion, pooledProportion } from './pooled-proportion.ts';
import { requireMeasurements } from './require-measurements.ts';

export interface Homogeneity {
  /** Pearson's statistic, 0 or more. */
  readonly chiSquare: number;
  readonly degrees: number;
  /** Chance of a spread at least as wide if all units were alike. */
  readonly pValue: number;
  /** Spread over what chance alone gives: about 1 where the units are alike. */
  readonly dispersion: number;
  /** Smallest count expected in any unit; below 5 the p-value is only rough. */
  readonly leastExpected: number;
}

/**
 * Tests whether units could all be alike, their proportions differing by binomial chance only.
 *
 * @param beyondCounting φ, 1 or more: how much wider chance is than counting; χ²/φ is tested
 * @returns `null` for fewer than two units with anybody eligible, and where nobody or everybody met the measure
 * @see Cochran WG, Biometrics 1954;10:417-451; Spiegelhalter DJ, Stat Med 2005;24:1185-1202 (φ = χ²/(k − 1))
 */
export function homogeneityTest(units: readonly Proportion[], beyondCounting = 1): Homogeneity | null {
  requireMeasurements('a spread beyond counting', [beyondCounting]);
  const pooled = pooledProportion(units);
  const counted = units.filter(({ denominator }) => denominator > 0);
  if (pooled === null || pooled === 0 || pooled === 1 || counted.length < 2) return null;

  const spread = pooled * (1 - pooled);
  const chiSquare = counted.reduce(
    (sum, { numerator, denominator }) =>
      sum + (numerator - denominator * pooled) ** 2 / (denominator * spread),
    0,
  );
  const degrees = counted.length - 1;
  const fewest = counted.reduce((least, { denominator }) => Math.min(least, denominator), Number.MAX_VALUE);
  return {
    chiSquare,
    degrees,
    pValue: chiSquareProbability(chiSquare / beyondCounting, degrees, 'upper'),
    dispersion: chiSquare / degrees,
    leastExpected: fewest * Math.min(pooled, 1 - pooled),
  };
}
