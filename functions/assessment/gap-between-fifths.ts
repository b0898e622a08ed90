import { mean } from '../statistics/mean.ts';
import { extremeGroups, type Standing } from './extreme-groups.ts';

/** With fewer ranked networks a fifth is four networks or less, and no gap is computed. */
const FEWEST_NETWORKS = 20;

/**
 * The gap alone, without interval or tenths: mean of the most less mean of the least progressed fifth, never negative.
 *
 * @param networks ranked networks only
 * @returns `null` for fewer than 20 networks
 */
export function gapBetweenFifths(networks: readonly Standing[], polarity: 'up' | 'down'): number | null {
  const fifths = networks.length < FEWEST_NETWORKS ? null : extremeGroups(networks, polarity, 5);
  const most = mean((fifths?.most ?? []).map(({ value }) => value));
  const least = mean((fifths?.least ?? []).map(({ value }) => value));
  if (most === null || least === null) return null;
  return polarity === 'up' ? most - least : least - most;
}
