import { mean } from './mean.ts';
import { requireMeasurements } from './require-measurements.ts';
import { standardDeviation } from './standard-deviation.ts';

/**
 * Coefficient of variation: sample standard deviation over the mean.
 *
 * @param values one a unit
 * @returns a ratio, 0 or more (multiply by 100 only when formatting); `null` for fewer than two values and
 *   where the mean is not above 0, as the ratio then says nothing about spread
 */
export function coefficientOfVariation(values: readonly number[]): number | null {
  requireMeasurements('values', values);
  const centre = mean(values);
  const spread = standardDeviation(values);
  return centre === null || spread === null || centre <= 0 ? null : spread / centre;
}
