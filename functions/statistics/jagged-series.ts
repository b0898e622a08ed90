import { standardDeviation } from './standard-deviation.ts';

export interface AlertSeries {
  /** 0 to 100, one a month. */
  readonly percentiles: readonly number[];
  /** Achievement behind each percentile, fractions 0 to 1; `null` where unknown. */
  readonly shares: readonly (number | null)[];
  /** Patients behind each, `null` where unknown. */
  readonly numerators: readonly (number | null)[];
}

/** Below this many patients one more or fewer moves a percentile far. */
const FEWEST_PATIENTS = 15;

/**
 * OpenPrescribing's guard on alerts: is a series too jagged for a change of percentile to mean anything?
 *
 * It is when any month stands at 0 % or 100 %, rests on fewer than 15 patients, or lies within one standard error
 * of the mean of either end of the scale. Upstream calls these parameters no more than an educated guess.
 *
 * @see OpenPrescribing `bookmark_utils.percentiles_without_jaggedness`
 */
export function isJagged({ percentiles, shares, numerators }: AlertSeries): boolean {
  const spread = standardDeviation(percentiles);
  const edge = spread === null ? null : spread / Math.sqrt(percentiles.length);
  return (
    shares.some((share) => share === 0 || share === 1) ||
    numerators.some((numerator) => numerator !== null && numerator < FEWEST_PATIENTS) ||
    (edge !== null && percentiles.some((percentile) => percentile < edge || percentile > 100 - edge))
  );
}
