import { requireMeasurements } from './require-measurements.ts';
import { valueAt } from './value-at.ts';

/** The two ends of a line across the whole population: rank 0 (most deprived) and rank 1 (least). */
export interface LineEnds {
  readonly start: number;
  readonly end: number;
}

/**
 * Prepares the regression of values on the relative rank of quantiles, weighted by population.
 *
 * It is Low and Low's regression of y√a on √a and b√a without intercept (a the share of the population, b the
 * middle of its cumulative share) written as the weighted line it amounts to.
 *
 * @param populations of the quantiles in order, each above 0
 * @returns a function from the quantiles' values, in the same order, to the line's ends
 */
export function fitAcrossQuantiles(populations: readonly number[]): (values: ArrayLike<number>) => LineEnds {
  requireMeasurements('populations', populations);
  const total = populations.reduce((sum, population) => sum + population, 0);
  const shares = populations.map((population) => population / total);
  let before = 0;
  const ranks = shares.map((share) => {
    before += share;
    return before - share / 2;
  });
  // The shares add up to 1, and so the mean of the ranks is one half whatever the populations are.
  const spread = shares.reduce((sum, share, i) => sum + share * (valueAt(ranks, i) - 0.5) ** 2, 0);
  const slopeWeights = shares.map((share, i) => (share * (valueAt(ranks, i) - 0.5)) / spread);

  return (values) => {
    let mean = 0;
    let slope = 0;
    for (let i = 0; i < shares.length; i += 1) {
      const value = valueAt(values, i);
      mean += valueAt(shares, i) * value;
      slope += valueAt(slopeWeights, i) * value;
    }
    return { start: mean - slope / 2, end: mean + slope / 2 };
  };
}
