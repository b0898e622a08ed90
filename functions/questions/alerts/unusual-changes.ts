import { RULES } from '../../rules/rules.ts';
import { adjustedProportionVariance } from '../../statistics/adjusted-proportion-variance.ts';
import { percentile } from '../../statistics/percentile.ts';
import type { Proportion } from '../../statistics/pooled-proportion.ts';

/** A share of one network in the latest month and in the same month a year before. */
export interface TwoYears {
  readonly code: string;
  readonly now: Proportion;
  readonly before: Proportion;
}

export interface UnusualChange {
  readonly code: string;
  readonly rate: number;
  readonly yearAgo: number;
  readonly change: number;
  /** How far the change lies from England's, in its own usual spread over networks. */
  readonly z: number;
}

/** Of a normal distribution, the half-width that holds the middle half. */
const MIDDLE_HALF = 0.6744897501960817;

/**
 * How unusual each network's change is beside England's, in standard errors of chance and, where networks differ by
 * more than chance, in their own usual spread: the middle half of all changes sets it, so that the unusual ones do not.
 *
 * @param networks those with nobody eligible in either month are passed over
 * @returns none for too few networks to tell their usual spread
 */
export function unusualChanges(
  networks: readonly TwoYears[],
  nationalChange: number,
): readonly UnusualChange[] {
  if (networks.length < RULES.fewestForModel.value) return [];
  const changes = networks.flatMap(({ code, now, before }) => {
    const [nowChance, beforeChance] = [adjustedProportionVariance(now), adjustedProportionVariance(before)];
    if (nowChance === null || beforeChance === null) return [];
    const rate = now.numerator / now.denominator;
    const yearAgo = before.numerator / before.denominator;
    const change = rate - yearAgo;
    const z = (change - nationalChange) / Math.sqrt(nowChance + beforeChance);
    return [{ code, rate, yearAgo, change, z }];
  });
  const scores = changes.map(({ z }) => z);
  const [quarter, threeQuarters] = [percentile(scores, 0.25), percentile(scores, 0.75)];
  if (quarter === null || threeQuarters === null) return [];
  const usual = Math.max(1, (threeQuarters - quarter) / (2 * MIDDLE_HALF));
  return changes.map((change) => ({ ...change, z: change.z / usual }));
}
