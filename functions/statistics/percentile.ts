import { requireMeasurements } from './require-measurements.ts';

/**
 * The value below which a share of the values lies, between neighbours in proportion: R's type 7, and SQL's
 * PERCENTILE_CONT.
 *
 * @param values finite numbers in any order; leave missing ones out
 * @param share a fraction, 0 (the least value) to 1 (the greatest)
 * @returns a number in the values' unit, or `null` when there are no values
 * @throws RangeError when the share or a value is out of range
 * @see Hyndman & Fan, The American Statistician 1996;50:361-365, definition 7
 */
export function percentile(values: readonly number[], share: number): number | null {
  requireMeasurements('values', values);
  return percentileOfSorted(Float64Array.from(values).sort(), share);
}

/** As `percentile`, for values already in ascending order, which it does not check. */
export function percentileOfSorted(sorted: Float64Array, share: number): number | null {
  if (!(Number.isFinite(share) && share >= 0 && share <= 1))
    throw new RangeError(`share must be from 0 to 1, got ${share}`);
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) return null;
  return below + (position - Math.floor(position)) * (above - below);
}
