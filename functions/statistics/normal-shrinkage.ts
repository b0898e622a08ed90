import { mean } from './mean.ts';
import { requireMeasurements } from './require-measurements.ts';
import { standardDeviation } from './standard-deviation.ts';

export interface NormalShrinkage {
  /** Mean of the values, which each is drawn towards. */
  readonly mean: number;
  /** Variance between units that chance does not explain, 0 or more. */
  readonly betweenVariance: number;
  /** One a unit, in order: its value drawn towards the mean, and how much of it is its own, 0 to 1. */
  readonly units: readonly { readonly value: number; readonly ownWeight: number }[];
}

/**
 * Empirical-Bayes values of normal estimates, each drawn towards the mean by as much as chance could have moved it.
 *
 * Unit i keeps τ²/(τ² + vᵢ) of its own; τ² is the observed variance less the mean sampling variance.
 *
 * @param units value and its sampling variance (0 or more), in one unit of measure
 * @returns `null` for fewer than two units
 * @see Efron & Morris, J Am Stat Assoc 1975;70:311-319; Carlin & Louis, Bayes and Empirical Bayes Methods, 2000, ch. 3
 */
export function normalShrinkage(
  units: readonly { readonly value: number; readonly samplingVariance: number }[],
): NormalShrinkage | null {
  const values = units.map(({ value }) => value);
  const variances = units.map(({ samplingVariance }) => samplingVariance);
  requireMeasurements('values', values);
  requireMeasurements('sampling variances', variances);
  if (variances.some((variance) => variance < 0))
    throw new RangeError('sampling variances must be 0 or more');

  const centre = mean(values);
  const chance = mean(variances);
  const spread = standardDeviation(values);
  if (centre === null || chance === null || spread === null) return null;
  const betweenVariance = Math.max(0, spread ** 2 - chance);
  return {
    mean: centre,
    betweenVariance,
    units: units.map(({ value, samplingVariance }) => {
      const ownWeight = betweenVariance === 0 ? 0 : betweenVariance / (betweenVariance + samplingVariance);
      return { value: centre + ownWeight * (value - centre), ownWeight };
    }),
  };
}
