import { RULES } from '../rules/rules.ts';
import { percentile } from '../statistics/percentile.ts';
import { extremeGroups, type Standing } from './extreme-groups.ts';
import { gapInterval, type ResampledInterval } from './gap-interval.ts';

interface Ends {
  readonly most: number;
  readonly least: number;
  readonly gap: number;
}

export interface Gap extends Ends {
  readonly interval: ResampledInterval | null;
  readonly mostNetworks: number;
  readonly leastNetworks: number;
  /** The same between the most and the least progressed tenth. */
  readonly tenths: Ends | null;
  /** The fifths again, each network weighing by its registered patients; null where any is unknown. */
  readonly patientWeighted: Ends | null;
  readonly p90p10: number | null;
  readonly ratio: number | null;
}

/**
 * The gap between the most and the least progressed fifth of ranked networks: the mean of the one minus the mean of
 * the other, each network counting once, so that it is never negative whichever way is good.
 *
 * @param networks ranked networks only, values in one unit (score or fraction)
 * @param polarity `down` where a smaller value is further on
 * @returns `null` for fewer than 20 networks
 * @see docs/measures.md#fifths and docs/measures.md#gap
 */
export function gapOf(networks: readonly Standing[], polarity: 'up' | 'down'): Gap | null {
  if (networks.length < RULES.fewestForFifths.value) return null;
  const fifths = extremeGroups(networks, polarity, 5);
  if (fifths === null) return null;
  const values = networks.map(({ value }) => value);
  const ninetieth = percentile(values, 0.9);
  const tenth = percentile(values, 0.1);
  const tenths = extremeGroups(networks, polarity, 10);
  const ends = endsOf(fifths.most, fifths.least, polarity, evenly);
  if (ends === null) return null;
  return {
    ...ends,
    interval: gapInterval(values, polarity),
    mostNetworks: fifths.most.length,
    leastNetworks: fifths.least.length,
    tenths: tenths === null ? null : endsOf(tenths.most, tenths.least, polarity, evenly),
    patientWeighted: endsOf(fifths.most, fifths.least, polarity, byPatients),
    p90p10: ninetieth === null || tenth === null ? null : ninetieth - tenth,
    ratio: ends.least === 0 ? null : ends.most / ends.least,
  };
}

type Weigh = (network: Standing) => number | null;
const evenly: Weigh = () => 1;
const byPatients: Weigh = ({ patients }) => patients;

function endsOf(
  most: readonly Standing[],
  least: readonly Standing[],
  polarity: 'up' | 'down',
  weigh: Weigh,
): Ends | null {
  const top = weightedMean(most, weigh);
  const bottom = weightedMean(least, weigh);
  if (top === null || bottom === null) return null;
  return { most: top, least: bottom, gap: polarity === 'up' ? top - bottom : bottom - top };
}

function weightedMean(networks: readonly Standing[], weigh: Weigh): number | null {
  let weights = 0;
  let sum = 0;
  for (const network of networks) {
    const weight = weigh(network);
    if (weight === null) return null;
    weights += weight;
    sum += weight * network.value;
  }
  return weights === 0 ? null : sum / weights;
}
