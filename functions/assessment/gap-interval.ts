import { resampledInterval, sumOfFirst } from './resampled-networks.ts';

export interface ResampledInterval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * A 95 % interval for the gap: networks are drawn again with replacement 2,000 times, and the middle 95 % of the gaps
 * between the mean of the greatest and of the least `groupSize` draws is kept.
 *
 * @param values one a network, any order
 * @param groupSize networks in each extreme group, at least 1
 * @returns `null` when the groups would overlap
 * @see Efron & Tibshirani 1993, percentile bootstrap
 */
export function gapInterval(values: readonly number[], groupSize: number): ResampledInterval | null {
  if (groupSize < 1 || 2 * groupSize > values.length) return null;
  const sorted = Float64Array.from(values).sort();
  return resampledInterval(sorted.length, (times) => {
    const most = sumOfFirst(sorted, times, groupSize, -1);
    return (most - sumOfFirst(sorted, times, groupSize, 1)) / groupSize;
  });
}
