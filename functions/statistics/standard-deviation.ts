import { mean } from './mean.ts';

/**
 * Standard deviation of a sample (n − 1 below the line).
 *
 * @returns 0 or more, in the unit of the values; `null` for fewer than two
 */
export function standardDeviation(values: readonly number[]): number | null {
  const centre = mean(values);
  if (centre === null || values.length < 2) return null;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1));
}
