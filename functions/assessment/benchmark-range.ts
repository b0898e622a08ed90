import { RULES } from '../rules/rules.ts';
import { percentile } from '../statistics/percentile.ts';
import type { ScoreRange } from './score.ts';

/**
 * The range an indicator without contract thresholds is scored against: a low and a high centile over networks
 * of the same calendar month in the series' first contract year, frozen. It is no contract threshold, and says so.
 *
 * @param rates achievement of each network in that month, fractions; missing ones left out
 * @returns `null` for too few networks, no direction, or when both centiles are the same
 */
export function benchmarkRange(
  rates: readonly number[],
  polarity: 'up' | 'down' | 'none',
): ScoreRange | null {
  if (polarity === 'none' || rates.length < RULES.fewestForBenchmark.value) return null;
  const low = percentile(rates, RULES.benchmarkLow.value);
  const high = percentile(rates, RULES.benchmarkHigh.value);
  if (low === null || high === null || low === high) return null;
  return polarity === 'up'
    ? { lower: low, upper: high, against: 'benchmark' }
    : { lower: high, upper: low, against: 'benchmark' };
}
