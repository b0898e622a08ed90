import { type Subgroup, weighSubgroups } from './subgroups.ts';

/**
 * Theil index: Σ share × (level/mean) × ln(level/mean).
 *
 * @param subgroups levels 0 or more; a level of 0 adds nothing, which is the limit of x ln x
 * @returns 0 (all alike) or more, without a unit; WHO prints it times 1,000. `null` where the mean is not above 0
 *   or a level is negative
 * @see Theil H, Economics and Information Theory, 1967; Schlotheuber & Hosseinpoor 2022
 */
export function theilIndex(subgroups: readonly Subgroup[]): number | null {
  const { groups, mean } = weighSubgroups(subgroups);
  if (mean <= 0 || groups.some(({ estimate }) => estimate < 0)) return null;
  const sum = groups.reduce((total, { share, estimate }) => {
    const relative = estimate / mean;
    return relative === 0 ? total : total + share * relative * Math.log(relative);
  }, 0);
  return Math.max(0, sum);
}
