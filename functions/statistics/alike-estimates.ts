import { chiSquareProbability } from './distributions/chi-square.ts';
import { requireMeasurements } from './require-measurements.ts';

export interface AlikeTest {
  /** Cochran's Q, 0 or more. */
  readonly statistic: number;
  readonly degrees: number;
  /** Chance of a spread at least as wide if all true values were one. */
  readonly pValue: number;
}

/**
 * Tests whether estimates could all be of one value, each moved by its own chance only. One that is certain has no
 * part in it.
 *
 * @param units value and its sampling variance, 0 or more, in one unit of measure
 * @returns `null` for fewer than two units that are not certain
 * @see Cochran WG, Biometrics 1954;10:101-129 (Q = Σ w(y − ȳ)², w = 1/v)
 */
export function alikeEstimates(
  units: readonly { readonly value: number; readonly samplingVariance: number }[],
): AlikeTest | null {
  requireMeasurements(
    'values',
    units.map(({ value }) => value),
  );
  requireMeasurements(
    'sampling variances',
    units.map(({ samplingVariance }) => samplingVariance),
  );
  const unsure = units.filter(({ samplingVariance }) => samplingVariance > 0);
  if (unsure.length < 2) return null;
  const weights = unsure.reduce((sum, { samplingVariance }) => sum + 1 / samplingVariance, 0);
  const centre =
    unsure.reduce((sum, { value, samplingVariance }) => sum + value / samplingVariance, 0) / weights;
  const statistic = unsure.reduce(
    (sum, { value, samplingVariance }) => sum + (value - centre) ** 2 / samplingVariance,
    0,
  );
  const degrees = unsure.length - 1;
  return { statistic, degrees, pValue: chiSquareProbability(statistic, degrees, 'upper') };
}
