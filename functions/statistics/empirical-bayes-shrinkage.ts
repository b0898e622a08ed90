import { type Proportion, pooledProportion, shareOf } from './pooled-proportion.ts';

export interface Shrinkage {
  /** Proportion of all units together, which each is drawn towards. */
  readonly mean: number;
  /** Variance between units that chance does not explain, 0 or more. */
  readonly betweenVariance: number;
  /** One a unit, in order; `null` where nobody is eligible. */
  readonly units: readonly (ShrunkUnit | null)[];
}

interface ShrunkUnit {
  /** Fraction, 0 to 1, between the unit's own share and the mean. */
  readonly share: number;
  /** How much of it is the unit's own, 0 to 1: near 1 for large units. */
  readonly ownWeight: number;
}

/**
 * Empirical-Bayes shares: each unit's proportion drawn towards the mean by as much as chance could have moved it.
 *
 * Beta-binomial model with moments: unit i keeps nᵢ/(nᵢ + M) of its own, M = m(1 − m)/τ² − 1. All units go to the
 * mean where they differ by no more than chance. The shrunk shares spread a little less than the truth does.
 *
 * @returns `null` where nobody is eligible
 * @see Kleinman JC, J Am Stat Assoc 1973;68:46-54 (moments); Carlin & Louis, Bayes and Empirical Bayes Methods, 2000
 */
export function empiricalBayesShrinkage(units: readonly Proportion[]): Shrinkage | null {
  const mean = pooledProportion(units);
  if (mean === null) return null;
  const betweenVariance = varianceBetween(units, mean);
  const chance = mean * (1 - mean);
  return {
    mean,
    betweenVariance,
    units: units.map((unit) => {
      const own = shareOf(unit);
      if (own === null) return null;
      // n/(n + M) with M as above, written so that neither a τ² of 0 nor one of m(1 − m) divides by nothing.
      const kept = unit.denominator * betweenVariance;
      const ownWeight = betweenVariance === 0 ? 0 : Math.min(1, kept / (kept + chance - betweenVariance));
      return { share: mean + ownWeight * (own - mean), ownWeight };
    }),
  };
}

/** τ² = (Σ n(r − m)² − (k − 1)m(1 − m)) / (N − Σn²/N − (k − 1)), from 0 to m(1 − m). */
function varianceBetween(units: readonly Proportion[], mean: number): number {
  const counted = units.filter(({ denominator }) => denominator > 0);
  const people = counted.reduce((sum, { denominator }) => sum + denominator, 0);
  const squares = counted.reduce((sum, { denominator }) => sum + denominator ** 2, 0);
  const spread = counted.reduce(
    (sum, { numerator, denominator }) => sum + (numerator - denominator * mean) ** 2 / denominator,
    0,
  );
  const others = counted.length - 1;
  const room = people - squares / people - others;
  if (room <= 0) return 0;
  const chance = mean * (1 - mean);
  return Math.min(chance, Math.max(0, (spread - others * chance) / room));
}
