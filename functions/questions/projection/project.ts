import { INTERVAL_TAIL } from '../../rules/rule-words.ts';
import { RULES } from '../../rules/rules.ts';
import { percentileOfSorted } from '../../statistics/percentile.ts';
import type { EarlierShares } from './earlier-shares.ts';

export interface Projected {
  readonly projected: number;
  readonly interval: { readonly lower: number; readonly upper: number };
  /** Chance to end at or past a rate, 0 to 1, never wholly 0 or 1. */
  readonly chanceToPass: (threshold: number, direction: 'up' | 'down') => number;
}

/**
 * Projects a rate to the year's end: divided by the share that England had reached by now in earlier years, with the
 * middle, as wide as the confidence level, of what networks' own shares would have made of it.
 *
 * @param rate a fraction above 0
 * @param ceiling the greatest rate there can be: 1 for a share of patients, else `null`
 * @returns `null` where too little is known of earlier years, or nothing has been counted yet
 */
export function project(
  rate: number,
  { national, networks }: EarlierShares,
  ceiling: number | null,
): Projected | null {
  if (rate <= 0 || national === null || national <= 0 || networks.length < RULES.fewestForModel.value)
    return null;
  const [few, many] = [
    percentileOfSorted(networks, INTERVAL_TAIL),
    percentileOfSorted(networks, 1 - INTERVAL_TAIL),
  ];
  if (few === null || many === null || few <= 0) return null;
  const capped = (value: number) => (ceiling === null ? value : Math.min(ceiling, value));
  return {
    projected: capped(rate / national),
    interval: { lower: capped(rate / many), upper: capped(rate / few) },
    chanceToPass: (threshold, direction) => {
      if (threshold <= 0) return direction === 'up' ? 1 : 0;
      // A network that had come to a smaller share by now went further from the same rate.
      const further = atMost(networks, rate / threshold);
      return ((direction === 'up' ? further : networks.length - further) + 0.5) / (networks.length + 1);
    },
  };
}

/** How many of the ascending values are at most `bound`. */
function atMost(sorted: Float64Array, bound: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? Number.POSITIVE_INFINITY) <= bound) from = middle + 1;
    else to = middle;
  }
  return from;
}
