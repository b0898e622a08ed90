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
  /** Of the unit's own share: φ s(1 − s)/n at the drawn-in share s, so that nobody of 3 is not taken for certain. */
  readonly samplingVariance: number;
}

/**
 * Empirical-Bayes shares: each unit's proportion drawn towards the mean by as much as chance could have moved it.
 *
 * Beta-binomial model with moments: unit i keeps nᵢ/(nᵢ + M) of its own, M = φ(m(1 − m)/τ² − 1). All units go to the
 * mean where they differ by no more than chance. The shrunk shares spread a little less than the truth does.
 *
 * @param dispersion φ, 1 or more: how much wider chance is than counting alone
 * @returns `null` where nobody is eligible
 * @see Kleinman JC, J Am Stat Assoc 1973;68:46-54 (moments); Carlin & Louis, Bayes and Empirical Bayes Methods, 2000
 */
export function empiricalBayesShrinkage(units: readonly Proportion[], dispersion = 1): Shrinkage | null {
  if (!(dispersion >= 1 && Number.isFinite(dispersion)))
    throw new RangeError(`a dispersion must be a finite number, 1 or more, got ${dispersion}`);
  const mean = pooledProportion(units);
  if (mean === null) return null;
  const betweenVariance = varianceBetween(units, mean, dispersion);
  const chance = mean * (1 - mean);
  return {
    mean,
    betweenVariance,
    units: units.map((unit) => {
      const own = shareOf(unit);
      if (own === null) return null;
      // n/(n + M) with M as above, written so that neither a τ² of 0 nor one of m(1 − m) divides by nothing.
      const kept = unit.denominator * betweenVariance;
      const lost = dispersion * (chance - betweenVariance);
      const ownWeight = betweenVariance === 0 ? 0 : Math.min(1, kept / (kept + lost));
      const share = Math.min(1, Math.max(0, mean + ownWeight * (own - mean)));
      return { share, ownWeight, samplingVariance: (dispersion * share * (1 - share)) / unit.denominator };
    }),
  };
}

/** τ² = (Σ n(r − m)² − (k − 1)φm(1 − m)) / (N − Σn²/N − (k − 1)φ), from 0 to m(1 − m). */
function varianceBetween(units: readonly Proportion[], mean: number, dispersion: number): number {
  const counted = units.filter(({ denominator }) => denominator > 0);
  const people = counted.reduce((sum, { denominator }) => sum + denominator, 0);
  const squares = counted.reduce((sum, { denominator }) => sum + denominator ** 2, 0);
  const spread = counted.reduce(
    (sum, { numerator, denominator }) => sum + (numerator - denominator * mean) ** 2 / denominator,
    0,
  );
  const others = (counted.length - 1) * dispersion;
  const room = people - squares / people - others;
  if (room <= 0) return 0;
  const chance = mean * (1 - mean);
  return Math.min(chance, Math.max(0, (spread - others * chance) / room));
}
