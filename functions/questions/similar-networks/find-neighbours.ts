import { type Circumstances, FACTORS, type Factor } from '../../assessment/circumstances/circumstances.ts';
import { RULES } from '../../rules/rules.ts';
import { type Neighbour, nearestNeighbours } from '../../statistics/nearest-neighbours.ts';

/** The neighbours of one network, and the factors that they were found on. */
export interface Found {
  readonly comparedOn: readonly Factor[];
  readonly neighbours: readonly Neighbour[];
}

/** On fewer factors than this any network is like any other. */
const FEWEST_FACTORS = 3;

/**
 * The networks most like each, on the factors that are known of it: a network whose team is unknown is compared
 * on the rest, with all networks of which the rest is known.
 *
 * @returns by code; no neighbours for a network of which fewer than three factors are known
 * @see docs/measures.md#similar-networks; Model Health System, "ICB peers": cap, square root, standardise, Euclidean distance
 */
export function findNeighbours(networks: readonly Circumstances[]): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>();
  const alike = Map.groupBy(networks, ({ values }) => knownFactors(values).join(' '));
  for (const same of alike.values()) {
    const comparedOn = knownFactors(same[0]?.values);
    const nearest = comparedOn.length < FEWEST_FACTORS ? new Map() : nearestOn(comparedOn, networks, same);
    for (const { code } of same) found.set(code, { comparedOn, neighbours: nearest.get(code) ?? [] });
  }
  return found;
}

function knownFactors(values: Circumstances['values'] | undefined): readonly Factor[] {
  return values === undefined ? [] : FACTORS.filter((factor) => values[factor] !== null);
}

function nearestOn(
  factors: readonly Factor[],
  networks: readonly Circumstances[],
  wanted: readonly Circumstances[],
): ReadonlyMap<string, readonly Neighbour[]> {
  const areas = networks.flatMap(({ code, values }) => {
    const known = factors.map((factor) => values[factor]).filter((value) => value !== null);
    return known.length === factors.length ? [{ code, values: known }] : [];
  });
  return nearestNeighbours(
    areas,
    undefined,
    RULES.likeNetworks.value,
    new Set(wanted.map(({ code }) => code)),
  );
}
