import { type Subgroup, weighSubgroups } from './subgroups.ts';

/**
 * Mean log deviation: Σ share × −ln(level/mean). More sensitive than Theil's index to the low end.
 *
 * @returns 0 (all alike) or more, without a unit; WHO prints it times 1,000. `null` where a level is not above 0,
 *   as its logarithm is then undefined
 * @see Theil H, Economics and Information Theory, 1967; Schlotheuber & Hosseinpoor 2022
 */
export function meanLogDeviation(subgroups: readonly Subgroup[]): number | null {
  const { groups, mean } = weighSubgroups(subgroups);
  if (groups.some(({ estimate }) => estimate <= 0)) return null;
  return Math.max(
    0,
    groups.reduce((sum, { share, estimate }) => sum - share * Math.log(estimate / mean), 0),
  );
}
