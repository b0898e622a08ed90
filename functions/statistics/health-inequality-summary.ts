import { betweenGroupVariance } from './between-group-variance.ts';
import { concentrationIndex } from './concentration-index.ts';
import { indexOfDisparity, meanDifferenceFrom, type WeightedAndNot } from './mean-difference.ts';
import { meanLogDeviation } from './mean-log-deviation.ts';
import { bestOf, populationAttributable } from './population-attributable.ts';
import { orderedGap, type SimpleGap, simpleGap } from './simple-gap.ts';
import { type Subgroup, weighSubgroups } from './subgroups.ts';
import { theilIndex } from './theil-index.ts';
import { valueAt } from './value-at.ts';

export interface InequalityOptions {
  /** Whether more of the measure is desired. */
  readonly favourable: boolean;
  /** Whether the subgroups come in order, the most disadvantaged first. @default false */
  readonly ordered?: boolean;
  /** Position of the subgroup others are compared with. */
  readonly reference?: number;
  /** Level of "everybody": 1 for fractions, 100 for per cent. Only the attributable error needs it. */
  readonly scale?: number;
}

/** Ratios are plain (WHO prints CoV, IDis and PAF times 100, Theil and MLD times 1,000); `null` is undefined. */
export interface InequalitySummary extends SimpleGap {
  readonly mean: number;
  readonly betweenGroupVariance: ReturnType<typeof betweenGroupVariance>;
  readonly meanDifferenceFromMean: WeightedAndNot;
  readonly meanDifferenceFromBest: WeightedAndNot;
  /** `null` where no reference was named. */
  readonly meanDifferenceFromReference: WeightedAndNot | null;
  readonly indexOfDisparity: WeightedAndNot | null;
  readonly theil: number | null;
  readonly meanLogDeviation: number | null;
  readonly attributable: ReturnType<typeof populationAttributable>;
  /** `null` where the subgroups have no order. */
  readonly concentration: ReturnType<typeof concentrationIndex> | null;
}

/**
 * WHO's summary measures of inequality between subgroups, all at once but for the slope and relative index:
 * WHO fits those by a logit curve and Public Health England by a line, and this product shows the latter.
 *
 * @param subgroups two or more, such as networks by patients, or deprivation tenths in order
 * @throws RangeError when a number is missing or the reference is not among the subgroups
 * @see Schlotheuber & Hosseinpoor, Int J Environ Res Public Health 2022;19:3697, doi:10.3390/ijerph19063697
 */
export function healthInequalitySummary(
  subgroups: readonly Subgroup[],
  { favourable, ordered = false, reference, scale }: InequalityOptions,
): InequalitySummary {
  const { mean } = weighSubgroups(subgroups);
  const compared = reference === undefined ? null : valueAt(subgroups, reference);
  const target = ordered ? valueAt(subgroups, subgroups.length - 1) : bestOf(subgroups, favourable);
  return {
    mean,
    ...(ordered ? orderedGap(subgroups, favourable) : simpleGap(subgroups)),
    betweenGroupVariance: betweenGroupVariance(subgroups),
    meanDifferenceFromMean: meanDifferenceFrom(mean, subgroups),
    meanDifferenceFromBest: meanDifferenceFrom(bestOf(subgroups, favourable).estimate, subgroups),
    meanDifferenceFromReference: compared === null ? null : meanDifferenceFrom(compared.estimate, subgroups),
    indexOfDisparity: indexOfDisparity(subgroups),
    theil: theilIndex(subgroups),
    meanLogDeviation: meanLogDeviation(subgroups),
    attributable: populationAttributable(subgroups, {
      favourable,
      reference: target,
      ...(scale === undefined ? {} : { scale }),
    }),
    concentration: ordered ? concentrationIndex(subgroups) : null,
  };
}
