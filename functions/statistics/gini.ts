import { requireMeasurements } from './require-measurements.ts';

/**
 * Gini coefficient: half the mean absolute difference between two units, over the mean.
 *
 * @param values 0 or more, one a unit, in any order and unit
 * @returns 0 (all alike) to (n − 1)/n (one has all); `null` for fewer than two values, for a total of 0
 *   and where a value is negative, as the index is then undefined
 * @see Sen A, On Economic Inequality, 1973; G = 2 Σ i x₍ᵢ₎ / (n Σ x) − (n + 1)/n
 */
export function gini(values: readonly number[]): number | null {
  requireMeasurements('values', values);
  const total = values.reduce((sum, value) => sum + value, 0);
  if (values.length < 2 || total <= 0 || values.some((value) => value < 0)) return null;

  const n = values.length;
  const ranked = values.toSorted((a, b) => a - b).reduce((sum, value, i) => sum + (i + 1) * value, 0);
  return Math.max(0, (2 * ranked) / (n * total) - (n + 1) / n);
}
