import { RULES } from '../rules/rules.ts';
import { mean } from '../statistics/mean.ts';
import { extremeGroups, type Standing } from './extreme-groups.ts';

/**
 * The gap alone, without interval or tenths: mean of the most less mean of the least progressed fifth, never negative.
 *
 * @param networks ranked networks only
 * @returns `null` for fewer than 20 networks
 */
export function gapBetweenFifths(networks: readonly Standing[], polarity: 'up' | 'down'): number | null {
  const fifths = networks.length < RULES.fewestForFifths.value ? null : extremeGroups(networks, polarity, 5);
  const most = mean((fifths?.most ?? []).map(({ value }) => value));
  const least = mean((fifths?.least ?? []).map(({ value }) => value));
  if (most === null || least === null) return null;
  return polarity === 'up' ? most - least : least - most;
}
