import { mean } from './mean.ts';
import { requireMeasurements } from './require-measurements.ts';
import { standardDeviation } from './standard-deviation.ts';

export interface NoiseShare {
  /** Share of the observed variance that chance explains, 0 to 1. */
  readonly share: number;
  /** Whether chance alone would give more spread than was seen, so that `share` was cut to 1. */
  readonly isCapped: boolean;
  readonly samplingVariance: number;
  readonly observedVariance: number;
}

/**
 * How much of the spread between units is chance: mean sampling variance over observed variance.
 *
 * The complement is the reliability of one unit's value. A ratio above 1 comes from luck or from units that
 * are not independent; it is cut to 1 and said to be.
 *
 * @param units value and its sampling variance (0 or more), in one unit of measure
 * @returns `null` for fewer than two units and where none differ
 * @see Adams JL, The Reliability of Provider Profiling, RAND TR-653, 2009
 */
export function noiseShare(
  units: readonly { readonly value: number; readonly samplingVariance: number }[],
): NoiseShare | null {
  const values = units.map(({ value }) => value);
  const variances = units.map(({ samplingVariance }) => samplingVariance);
  requireMeasurements('values', values);
  requireMeasurements('sampling variances', variances);
  if (variances.some((variance) => variance < 0))
    throw new RangeError('sampling variances must be 0 or more');

  const samplingVariance = mean(variances);
  const spread = standardDeviation(values);
  if (samplingVariance === null || spread === null || spread === 0) return null;
  const observedVariance = spread ** 2;
  const ratio = samplingVariance / observedVariance;
  return { share: Math.min(1, ratio), isCapped: ratio > 1, samplingVariance, observedVariance };
}
