import type { Interval } from '../contracts/views/interval.ts';

/** What a rate is scored against. `lower` always earns 0 and `upper` always earns 1, whichever way is good. */
export interface ScoreRange {
  /** Rates as fractions; `lower` > `upper` where less is better. */
  readonly lower: number;
  readonly upper: number;
  /** Thresholds of the contract, or a benchmark range that is no contract threshold. */
  readonly against: 'contract' | 'benchmark';
}

/** The least and the greatest score that the bounds of a rate allow; `null` where either is unknown. */
export function scoreBoundsOf(bounds: Interval | null, range: ScoreRange | null): Interval | null {
  if (bounds === null || range === null) return null;
  const ends = [scoreOf(bounds.lower, range), scoreOf(bounds.upper, range)].filter((end) => end !== null);
  return { lower: Math.min(...ends), upper: Math.max(...ends) };
}

/**
 * How far a rate has come between the lower and the upper threshold.
 *
 * @param rate a fraction, or `null` where it is unknown
 * @returns 0 to 1; `null` where the rate is unknown or there is nothing to score against
 * @throws RangeError when both thresholds are the same number
 * @see docs/measures.md#score; the Investment and Impact Fund formula, mirrored where less is better
 */
export function scoreOf(rate: number | null, range: ScoreRange | null): number | null {
  if (rate === null || range === null) return null;
  if (range.lower === range.upper) throw new RangeError('a lower and an upper threshold must differ');
  return Math.min(1, Math.max(0, (rate - range.lower) / (range.upper - range.lower)));
}
