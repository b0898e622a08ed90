import { pheQuantile } from '../statistics/phe-quantile.ts';

/** A network's value for one measure, and its registered patients where they are known. */
export interface Standing {
  readonly code: string;
  readonly value: number;
  readonly patients: number | null;
}

export interface ExtremeGroups {
  readonly most: readonly Standing[];
  readonly least: readonly Standing[];
}

/**
 * The most and the least progressed group when networks are cut into `groups` by the PHE quantile rule.
 *
 * Networks that share a value share a rank, so many at the very top can leave the top group empty; then all that
 * share the greatest value are the most progressed, since nothing tells them apart.
 *
 * @returns `null` for fewer networks than groups
 */
export function extremeGroups(
  networks: readonly Standing[],
  polarity: 'up' | 'down',
  groups: number,
): ExtremeGroups | null {
  const sign = polarity === 'up' ? 1 : -1;
  if (networks.length < groups) return null;
  const quantiles = pheQuantile(
    networks.map(({ value }) => sign * value),
    { groups, invert: false },
  );
  const top = networks.filter((_network, i) => quantiles[i] === groups);
  return {
    most: top.length > 0 ? top : atGreatest(networks, sign),
    least: networks.filter((_network, i) => quantiles[i] === 1),
  };
}

function atGreatest(networks: readonly Standing[], sign: 1 | -1): readonly Standing[] {
  const greatest = Math.max(...networks.map(({ value }) => sign * value));
  return networks.filter(({ value }) => sign * value === greatest);
}
