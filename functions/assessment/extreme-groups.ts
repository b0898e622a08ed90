import { pheQuantile } from '../statistics/phe-quantile.ts';
import type { AreaMonth } from './area-month.ts';
import { fifthOfEach } from './fifths.ts';

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

/** The fifth of each ranked network by balanced progress: 1 least to 5 most progressed; none for fewer than 20. */
export function fifthsOf(areas: readonly AreaMonth[]): ReadonlyMap<string, number> {
  const ranked = areas.flatMap(({ area, status, balanced }) =>
    area.kind === 'pcn' && status === 'ranked' && balanced !== null
      ? [{ code: area.code, progress: balanced.progress }]
      : [],
  );
  const fifths = fifthOfEach(ranked.map(({ progress }) => progress));
  return new Map(
    ranked.flatMap(({ code }, i) => {
      const fifth = fifths[i] ?? null;
      return fifth === null ? [] : [[code, fifth] as const];
    }),
  );
}

function atGreatest(networks: readonly Standing[], sign: 1 | -1): readonly Standing[] {
  const greatest = Math.max(...networks.map(({ value }) => sign * value));
  return networks.filter(({ value }) => sign * value === greatest);
}
