import { type Subgroup, standardErrorsOf } from './subgroups.ts';
import { valueAt } from './value-at.ts';

export interface SimpleGap {
  /** One level minus the other, in the unit of the measure. */
  readonly difference: number;
  /** `null` where a standard error is unknown. */
  readonly differenceError: number | null;
  /** One level over the other; `null` where that divides by 0. */
  readonly ratio: number | null;
  /** Standard error of the ratio's natural logarithm; `null` where unknown or a level is not above 0. */
  readonly logRatioError: number | null;
}

/**
 * Difference and ratio of the two subgroups furthest apart: the greatest level against the least.
 *
 * @see Schlotheuber & Hosseinpoor, Int J Environ Res Public Health 2022;19:3697; Ahn et al. 2018
 */
export function simpleGap(subgroups: readonly Subgroup[]): SimpleGap {
  const sorted = subgroups.toSorted((a, b) => a.estimate - b.estimate);
  return gapBetween(valueAt(sorted, sorted.length - 1), valueAt(sorted, 0));
}

/**
 * Difference and ratio of the two ends of an ordered dimension, such as deprivation tenths.
 *
 * @param subgroups from the most disadvantaged to the most advantaged
 * @param favourable whether more of the measure is desired: advantaged against disadvantaged; else the reverse
 */
export function orderedGap(subgroups: readonly Subgroup[], favourable: boolean): SimpleGap {
  const advantaged = valueAt(subgroups, subgroups.length - 1);
  const disadvantaged = valueAt(subgroups, 0);
  return favourable ? gapBetween(advantaged, disadvantaged) : gapBetween(disadvantaged, advantaged);
}

function gapBetween(over: Subgroup, under: Subgroup): SimpleGap {
  const errors = standardErrorsOf([over, under]);
  const positive = over.estimate > 0 && under.estimate > 0;
  const relative = [over, under].map(({ estimate }, i) =>
    errors === null ? 0 : valueAt(errors, i) / estimate,
  );
  return {
    difference: over.estimate - under.estimate,
    differenceError: errors === null ? null : Math.hypot(...errors),
    ratio: under.estimate === 0 ? null : over.estimate / under.estimate,
    logRatioError: errors === null || !positive ? null : Math.hypot(...relative),
  };
}
