import { type Subgroup, weighSubgroups } from './subgroups.ts';

/** The same mean, every person counting the same and every subgroup counting the same. */
export interface WeightedAndNot {
  readonly weighted: number;
  readonly unweighted: number;
}

/**
 * Mean absolute difference of the subgroups' levels from one level: of the mean (MDM), of the subgroup that
 * does best (MDB) or of a reference subgroup (MDR).
 *
 * @param level in the unit of the measure
 * @returns 0 or more, in the unit of the measure
 * @see Schlotheuber & Hosseinpoor, Int J Environ Res Public Health 2022;19:3697
 */
export function meanDifferenceFrom(level: number, subgroups: readonly Subgroup[]): WeightedAndNot {
  const { groups } = weighSubgroups(subgroups);
  const gaps = groups.map(({ share, estimate }) => ({ share, gap: Math.abs(estimate - level) }));
  return {
    weighted: gaps.reduce((sum, { share, gap }) => sum + share * gap, 0),
    unweighted: gaps.reduce((sum, { gap }) => sum + gap, 0) / gaps.length,
  };
}

/**
 * Index of disparity: mean absolute difference from the mean over people, over that mean.
 *
 * @returns ratios, 0 or more (multiply by 100 only when formatting); `null` where the mean is not above 0
 */
export function indexOfDisparity(subgroups: readonly Subgroup[]): WeightedAndNot | null {
  const { mean } = weighSubgroups(subgroups);
  if (mean <= 0) return null;
  const { weighted, unweighted } = meanDifferenceFrom(mean, subgroups);
  return { weighted: weighted / mean, unweighted: unweighted / mean };
}
