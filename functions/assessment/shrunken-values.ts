import { empiricalBayesShrinkage } from '../statistics/empirical-bayes-shrinkage.ts';
import { normalShrinkage } from '../statistics/normal-shrinkage.ts';
import type { RankedFigure } from './ranked-figures.ts';

/** A network's value drawn towards the mean by as much as chance could have moved it. */
export interface Shrunken {
  readonly value: number;
  /** How much of it is the network's own, 0 to 1. */
  readonly ownWeight: number;
}

/**
 * Empirical-Bayes values of the ranked networks, one each in order: beta-binomial for shares of patients, normal for
 * scores.
 *
 * @returns `null` for fewer than two networks, or where the chance in a value is not known
 */
export function shrunkenValues(figures: readonly RankedFigure[]): readonly Shrunken[] | null {
  if (figures.length < 2) return null;
  const counts = figures.flatMap((figure) => figure.counts ?? []);
  if (counts.length === figures.length) {
    const units = empiricalBayesShrinkage(counts, figures[0]?.dispersion)?.units.flatMap(
      (unit) => unit ?? [],
    );
    if (units?.length !== figures.length) return null;
    return units.map(({ share, ownWeight }) => ({ value: share, ownWeight }));
  }
  const estimates = figures.flatMap(({ value, chance }) =>
    chance === null ? [] : [{ value, samplingVariance: chance }],
  );
  return estimates.length === figures.length ? (normalShrinkage(estimates)?.units ?? null) : null;
}
