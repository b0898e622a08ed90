import { deviate, tailBeyond } from './confidence.ts';
import { studentQuantile } from './distributions/student-t.ts';
import type { Estimate, Interval } from './interval.ts';
import { mean } from './mean.ts';
import { requireMeasurements } from './require-measurements.ts';
import { standardDeviation } from './standard-deviation.ts';

/** A value with its sampling variance, 0 or more. */
export interface Measured {
  readonly value: number;
  readonly samplingVariance: number;
}

/**
 * How far one unit's true value is from the mean of others' true values: d ± z√(v + Σvⱼ/n²). The others are these
 * very ones and no sample, so how much they differ has no part in it.
 *
 * @returns `null` for no others
 */
export function differenceFromOthers(
  { value, samplingVariance }: Measured,
  others: readonly Measured[],
  confidence = 0.95,
): Estimate | null {
  const centre = mean(others.map((other) => other.value));
  if (centre === null) return null;
  requireMeasurements('values', [value]);
  const variances = [samplingVariance, ...others.map((other) => other.samplingVariance)];
  requireMeasurements('sampling variances', variances);
  const ofMean = others.reduce((sum, other) => sum + other.samplingVariance, 0) / others.length ** 2;
  const reach = deviate(confidence) * Math.sqrt(samplingVariance + ofMean);
  const difference = value - centre;
  return { value: difference, lower: difference - reach, upper: difference + reach };
}

/**
 * Where one more unit like these would be seen: m ± t(n − 1) s √(1 + 1/n). Chance is in their spread already, so a
 * unit's own is not added. By construction one unit in twenty lies outside at 95 %.
 *
 * @returns `null` for fewer than two values
 * @see Whitmore GA, The American Statistician 1986;40:141-143 (prediction limits for a univariate normal observation)
 */
export function predictionInterval(values: readonly number[], confidence = 0.95): Interval | null {
  requireMeasurements('values', values);
  const centre = mean(values);
  const spread = standardDeviation(values);
  if (centre === null || spread === null) return null;
  const n = values.length;
  const reach = studentQuantile(tailBeyond(confidence), n - 1, 'upper') * spread * Math.sqrt(1 + 1 / n);
  return { lower: centre - reach, upper: centre + reach };
}

/** How far residuals of a fit may go: by the unit's own chance, and by all that units differ in besides. */
export interface ResidualReach {
  /** Beyond it a residual is clearly not 0; `null` where the unit's chance is not known. */
  readonly clear: number | null;
  /** Beyond it a residual is unusual: one unit in twenty, at 95 %. */
  readonly unusual: number;
}

/**
 * How far each residual may go: z√vᵢ by chance alone, and z√(s² − v̄ + vᵢ) among units like it. The spread s² holds
 * the mean chance v̄ already, so that is taken out before the unit's own is put in.
 *
 * @param variances sampling variance of each outcome; `null` where it is not known, and then for all
 * @param degrees residual degrees of freedom, above 0
 */
export function residualReaches(
  residuals: readonly number[],
  variances: readonly (number | null)[],
  degrees: number,
  confidence = 0.95,
): readonly ResidualReach[] {
  requireMeasurements('residuals', residuals);
  requireMeasurements('degrees of freedom', [degrees]);
  const z = deviate(confidence);
  const spread = residuals.reduce((sum, residual) => sum + residual ** 2, 0) / degrees;
  const known = variances.filter((variance) => variance !== null);
  const chance = mean(known);
  if (known.length < residuals.length || chance === null)
    return residuals.map(() => ({ clear: null, unusual: z * Math.sqrt(spread) }));
  return known.map((variance) => ({
    clear: z * Math.sqrt(variance),
    unusual: z * Math.sqrt(Math.max(0, spread - chance) + variance),
  }));
}
