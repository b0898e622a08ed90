import { RULES } from '../rules/rules.ts';
import { mean } from '../statistics/mean.ts';
import { extremeGroups, type Standing } from './extreme-groups.ts';
import type { RankedFigure } from './ranked-figures.ts';
import { shrunkenValues } from './shrunken-values.ts';

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

/**
 * The gap that is left once chance is taken out: between the same two fifths, on empirical-Bayes values.
 *
 * The fifths are those of the published values, so that this says how far apart these very networks truly stand.
 *
 * @returns in the unit of the values; `null` where there are no fifths or the chance cannot be told
 * @see docs/measures.md#chance
 */
export function gapLeft(figures: readonly RankedFigure[], polarity: 'up' | 'down'): number | null {
  const fifths = extremeGroups(figures, polarity, 5);
  const shrunken = shrunkenValues(figures);
  if (fifths === null || shrunken === null) return null;
  const drawnIn = new Map(figures.map(({ code }, i) => [code, shrunken[i]?.value]));
  const meanOf = (group: readonly { readonly code: string }[]) =>
    mean(group.flatMap(({ code }) => drawnIn.get(code) ?? []));
  const most = meanOf(fifths.most);
  const least = meanOf(fifths.least);
  if (most === null || least === null) return null;
  return polarity === 'up' ? most - least : least - most;
}
