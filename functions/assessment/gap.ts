import { RULES } from '../rules/rules.ts';
import { percentile } from '../statistics/percentile.ts';
import { extremeGroups, type Standing } from './extreme-groups.ts';
import { fifthSizes } from './fifths.ts';
import { gapOfDraw, resampledInterval } from './resampled-networks.ts';

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

interface ResampledInterval {
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
  const sizes = fifthSizes(sorted.length, polarity);
  return resampledInterval(sorted.length, (times) => gapOfDraw(sorted, times, sizes));
}

/**
 * An interval of the difference between two gaps of the same networks, which are drawn again with both their values:
 * what a network has in both then cancels.
 *
 * @param from one a network; @param to of the same networks in the same order
 * @returns of the gap of `to` less that of `from`; `null` for fewer than five networks
 * @see Efron & Tibshirani 1993, ch. 8 (paired data)
 */
export function gapChangeInterval(
  from: Float64Array,
  to: Float64Array,
  polarity: 'up' | 'down',
): ResampledInterval | null {
  if (from.length < 5) return null;
  const byFrom = placesByValue(from);
  const byTo = placesByValue(to);
  const [earlier, later] = [
    Float64Array.from(byFrom, (i) => from[i] ?? Number.NaN),
    Float64Array.from(byTo, (i) => to[i] ?? Number.NaN),
  ];
  // Draws are counted by place in the earlier order; this says where each network of the later order lies in it.
  const placeInEarlier = new Int32Array(from.length);
  for (const [place, network] of byFrom.entries()) placeInEarlier[network] = place;
  const order = Int32Array.from(byTo, (network) => placeInEarlier[network] ?? -1);
  const timesLater = new Uint8Array(from.length);
  const sizes = fifthSizes(from.length, polarity);
  return resampledInterval(from.length, (times) => {
    for (let i = 0; i < order.length; i += 1) timesLater[i] = times[order[i] ?? -1] ?? 0;
    return gapOfDraw(later, timesLater, sizes) - gapOfDraw(earlier, times, sizes);
  });
}

function placesByValue(values: Float64Array): Int32Array {
  return Int32Array.from(values.keys()).sort((a, b) => (values[a] ?? Number.NaN) - (values[b] ?? Number.NaN));
}
