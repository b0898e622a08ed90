import type { RankInterval } from './rank-interval.ts';

/**
 * Groups of units that cannot be told apart: the fewest bands in each of which some rank is possible for all.
 *
 * Whoever shares a band may hold the same rank. Two units in different bands may still overlap: the bands are a
 * reading of the table from the top, not a test of each pair.
 *
 * @param intervals best simultaneous ones, as a band speaks of several units at once
 * @returns positions of the units in each band, the most progressed band first, each by its interval
 * @see Gavril F, SIAM J Comput 1972;1:180-187 (fewest cliques of an interval graph)
 */
export function rankBands(intervals: readonly RankInterval[]): readonly (readonly number[])[] {
  const byUpper = intervals
    .map((interval, unit) => ({ ...interval, unit }))
    .toSorted((a, b) => a.upper - b.upper || a.lower - b.lower || a.rank - b.rank);
  const bands: { readonly shared: number; readonly units: number[] }[] = [];
  for (const { lower, upper, unit } of byUpper) {
    const band = bands.at(-1);
    if (band !== undefined && lower <= band.shared) band.units.push(unit);
    else bands.push({ shared: upper, units: [unit] });
  }
  return bands.map(({ units }) => units);
}
