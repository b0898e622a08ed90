import { requireMeasurements } from './require-measurements.ts';

/**
 * Arithmetic mean, or `null` of no values.
 *
 * The second pass takes back what rounding left out, as R's does: values all alike have exactly their own mean, so
 * that none of them lies above or below it.
 */
export function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  requireMeasurements('values', values);
  const near = values.reduce((sum, value) => sum + value, 0) / values.length;
  return near + values.reduce((sum, value) => sum + (value - near), 0) / values.length;
}
