import { mean } from './mean.ts';
import { standardDeviation } from './standard-deviation.ts';

/**
 * Distances from the mean in sample standard deviations (z scores).
 *
 * @returns one a value; all 0 where the values do not vary, as they then tell no two units apart
 */
export function standardise(values: readonly number[]): readonly number[] {
  const centre = mean(values);
  const spread = standardDeviation(values);
  if (centre === null || spread === null || spread === 0) return values.map(() => 0);
  return values.map((value) => (value - centre) / spread);
}
