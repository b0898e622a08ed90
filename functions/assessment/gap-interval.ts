import { fifthSizes } from './fifths.ts';
import { resampledInterval, sumOfFirst } from './resampled-networks.ts';

export interface ResampledInterval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * An interval for the gap: networks are drawn again with replacement, and the middle of the gaps
 * between the mean of the greatest and of the least fifth of draws is kept.
 *
 * @param values one a network, any order
 * @param polarity which end is the most progressed, and so the smaller fifth where networks do not divide by five
 * @returns `null` for fewer than five networks
 * @see Efron & Tibshirani 1993, percentile bootstrap
 */
export function gapInterval(values: readonly number[], polarity: 'up' | 'down'): ResampledInterval | null {
  if (values.length < 5) return null;
  const sorted = Float64Array.from(values).sort();
  const { lowest, highest } = fifthSizes(sorted.length, polarity);
  return resampledInterval(
    sorted.length,
    (times) =>
      sumOfFirst(sorted, times, highest, -1) / highest - sumOfFirst(sorted, times, lowest, 1) / lowest,
  );
}
