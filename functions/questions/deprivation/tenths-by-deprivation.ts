import { RULES } from '../../rules/rules.ts';
import { deviate } from '../../statistics/confidence.ts';
import { pheQuantile } from '../../statistics/phe-quantile.ts';
import type { DeprivationTenth } from './question.ts';

/** A ranked network's figure beside the deprivation of those it serves. */
export interface DeprivedNetwork {
  /** IMD score weighted by list size: higher is more deprived. */
  readonly deprivation: number;
  readonly patients: number;
  readonly value: number;
  /** What the value weighs by within a tenth: eligible patients for a share, 1 for a score. */
  readonly weight: number;
}

export type Tenth = DeprivationTenth & { readonly standardError: number };

const TENTHS = 10;

/**
 * The value of each tenth of networks by deprivation, 1 the most deprived, with an interval from the spread between
 * its networks: wider than chance among patients, since networks differ for other reasons too.
 *
 * @returns `null` for networks too few to tell the spread within a tenth, and where ties leave a tenth with fewer than two
 * @see PHE quantile rule; standard error of a ratio of sums, Cochran 1977, ch. 6
 */
export function tenthsByDeprivation(networks: readonly DeprivedNetwork[]): readonly Tenth[] | null {
  if (networks.length < RULES.fewestForModel.value) return null;
  const quantiles = pheQuantile(
    networks.map(({ deprivation }) => deprivation),
    { groups: TENTHS },
  );
  const tenths = Array.from({ length: TENTHS }, (_, i) =>
    tenthOf(
      i + 1,
      networks.filter((_network, j) => quantiles[j] === i + 1),
    ),
  ).filter((tenth) => tenth !== null);
  return tenths.length === TENTHS ? tenths : null;
}

function tenthOf(tenth: number, networks: readonly DeprivedNetwork[]): Tenth | null {
  const n = networks.length;
  const weights = sum(networks, ({ weight }) => weight);
  const patients = sum(networks, (network) => network.patients);
  if (n < 2 || weights === 0 || patients === 0) return null;
  const value = sum(networks, (network) => network.weight * network.value) / weights;
  const spread = sum(networks, (network) => (network.weight * (network.value - value)) ** 2);
  const standardError = Math.sqrt((spread * n) / (n - 1)) / weights;
  const reach = deviate(RULES.confidence.value) * standardError;
  return {
    tenth,
    networks: n,
    patients,
    value,
    interval: { lower: Math.max(0, value - reach), upper: value + reach },
    standardError,
  };
}

function sum(networks: readonly DeprivedNetwork[], amountOf: (network: DeprivedNetwork) => number): number {
  return networks.reduce((total, network) => total + amountOf(network), 0);
}
