import { percentile } from '../statistics/percentile.ts';
import type { ScoreRange } from './score.ts';

/** Fewer networks than this make a centile of themselves. */
const FEWEST_NETWORKS = 20;

/**
 * The range an indicator without contract thresholds is scored against: the 10th and the 90th centile over networks
 * of the same calendar month in the series' first contract year, frozen. It is no contract threshold, and says so.
 *
 * @param rates achievement of each network in that month, fractions; missing ones left out
 * @returns `null` for fewer than 20 networks, no direction, or when both centiles are the same
 */
export function benchmarkRange(
  rates: readonly number[],
  polarity: 'up' | 'down' | 'none',
): ScoreRange | null {
  if (polarity === 'none' || rates.length < FEWEST_NETWORKS) return null;
  const tenth = percentile(rates, 0.1);
  const ninetieth = percentile(rates, 0.9);
  if (tenth === null || ninetieth === null || tenth === ninetieth) return null;
  return polarity === 'up'
    ? { lower: tenth, upper: ninetieth, against: 'benchmark' }
    : { lower: ninetieth, upper: tenth, against: 'benchmark' };
}
