import { linearRegression } from './linear-regression.ts';
import { type Subgroup, weighSubgroups } from './subgroups.ts';
import { valueAt } from './value-at.ts';

export interface ConcentrationIndex {
  /** ACI, in the unit of the measure. Above 0: more of it among the advantaged. */
  readonly absolute: number;
  /** RCI: the absolute index over the mean, −1 to 1; `null` where the mean is not above 0. */
  readonly relative: number | null;
  /** Of the two; `null` for fewer than three subgroups. */
  readonly absoluteError: number | null;
  readonly relativeError: number | null;
}

/**
 * Concentration index of a measure over an ordered dimension: Σ share × (2 × rank − 1) × level.
 *
 * @param subgroups from the most disadvantaged to the most advantaged
 * @see Kakwani, Wagstaff & van Doorslaer, J Econom 1997;77:87-103 (the error is that of the regression on rank)
 */
export function concentrationIndex(subgroups: readonly Subgroup[]): ConcentrationIndex {
  const { groups, mean } = weighSubgroups(subgroups);
  const ranks = relativeRanks(subgroups);
  const rankVariance = groups.reduce((sum, { share }, i) => sum + share * (valueAt(ranks, i) - 0.5) ** 2, 0);
  const absolute = groups.reduce(
    (sum, { share, estimate }, i) => sum + share * (2 * valueAt(ranks, i) - 1) * estimate,
    0,
  );
  const absoluteError =
    groups.length < 3
      ? null
      : valueAt(
          linearRegression(
            groups.map(({ estimate }) => 2 * rankVariance * estimate),
            [ranks],
            { weights: subgroups.map(({ population }) => population) },
          ).coefficients,
          1,
        ).standardError;
  return {
    absolute,
    relative: mean > 0 ? absolute / mean : null,
    absoluteError,
    relativeError: absoluteError === null || mean <= 0 ? null : absoluteError / mean,
  };
}

/** Midpoint of each subgroup's stretch of the population in the order given, 0 to 1 (ridit). */
function relativeRanks(subgroups: readonly Subgroup[]): readonly number[] {
  let below = 0;
  return weighSubgroups(subgroups).groups.map(({ share }) => {
    below += share;
    return below - share / 2;
  });
}
