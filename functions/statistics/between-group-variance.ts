import { type Subgroup, standardErrorsOf, weighSubgroups } from './subgroups.ts';
import { valueAt } from './value-at.ts';

export interface BetweenGroupVariance {
  /** Σ share × (level − mean)², in the squared unit of the measure. */
  readonly variance: number;
  /** Its root, in the unit of the measure. */
  readonly standardDeviation: number;
  /** The root over the mean, a ratio; `null` where the mean is not above 0. */
  readonly coefficientOfVariation: number | null;
  /** Of the variance; `null` where a standard error is unknown. */
  readonly standardError: number | null;
}

/**
 * Variance between subgroups, weighted by people, with its root and its coefficient of variation.
 *
 * The standard error is that of a quadratic form in normal estimates, whose second term the usual linear
 * approximation leaves out.
 *
 * @see Schlotheuber & Hosseinpoor 2022; standard error: Ahn et al., JCO Clin Cancer Inform 2018;2:1-19
 */
export function betweenGroupVariance(subgroups: readonly Subgroup[]): BetweenGroupVariance {
  const { groups, mean } = weighSubgroups(subgroups);
  const variance = groups.reduce((sum, { share, estimate }) => sum + share * (estimate - mean) ** 2, 0);
  const errors = standardErrorsOf(subgroups);
  return {
    variance,
    standardDeviation: Math.sqrt(variance),
    coefficientOfVariation: mean > 0 ? Math.sqrt(variance) / mean : null,
    standardError: errors === null ? null : Math.sqrt(varianceOfVariance(groups, mean, errors)),
  };
}

/** 4 μ′AΣAμ + 2 tr(AΣAΣ) with A = diag(share) − share share′, in closed form rather than as a matrix. */
function varianceOfVariance(
  groups: readonly { readonly share: number; readonly estimate: number }[],
  mean: number,
  errors: readonly number[],
): number {
  let linear = 0;
  let own = 0;
  let crossed = 0;
  groups.forEach(({ share, estimate }, i) => {
    const square = valueAt(errors, i) ** 2;
    linear += 4 * share ** 2 * (estimate - mean) ** 2 * square;
    own += share ** 2 * (1 - 2 * share) * square ** 2;
    crossed += share ** 2 * square;
  });
  return linear + 2 * (own + crossed ** 2);
}
