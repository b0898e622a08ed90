import { requireLevel } from './confidence.ts';
import { normalQuantile } from './distributions/normal.ts';
import { rankWithTies } from './rank-with-ties.ts';
import { requireSameLength } from './require-measurements.ts';
import { standardise } from './standardise.ts';
import { valueAt } from './value-at.ts';

export interface RankCorrelation {
  /** −1 to 1. */
  readonly rho: number;
  /** `null` at −1 and 1, where the interval has no finite width on Fisher's scale. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly pairs: number;
}

/**
 * Spearman's rank correlation, ties by mid-ranks, with Fisher's interval and Bonett and Wright's standard error.
 *
 * @param first and `second` one value a unit; a unit with either `null` is left out
 * @returns `null` for fewer than 4 pairs and where either does not vary
 * @see Bonett & Wright, Psychometrika 2000;65:23-28; standard error √((1 + ρ²/2)/(n − 3)) of atanh ρ
 */
export function spearman(
  first: readonly (number | null)[],
  second: readonly (number | null)[],
  confidence = 0.95,
): RankCorrelation | null {
  requireSameLength('values of the two measures', first, second);
  requireLevel(confidence);
  const pairs = first.flatMap((a, i) => {
    const b = valueAt(second, i);
    return a === null || b === null ? [] : [{ a, b }];
  });
  if (pairs.length < 4) return null;
  const left = scoresOf(pairs.map(({ a }) => a));
  const right = scoresOf(pairs.map(({ b }) => b));
  if (left === null || right === null) return null;

  const product = left.reduce((sum, score, i) => sum + score * valueAt(right, i), 0);
  const rho = Math.max(-1, Math.min(1, product / (pairs.length - 1)));
  // Rounding leaves a perfect correlation a hair short of 1.
  if (1 - Math.abs(rho) < 1e-12)
    return { rho: Math.sign(rho), lower: null, upper: null, pairs: pairs.length };
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt((1 + rho ** 2 / 2) / (pairs.length - 3));
  return {
    rho,
    lower: Math.tanh(Math.atanh(rho) - reach),
    upper: Math.tanh(Math.atanh(rho) + reach),
    pairs: pairs.length,
  };
}

function scoresOf(values: readonly number[]): readonly number[] | null {
  const ranks = rankWithTies(values, { omega: 0.5, increasing: true });
  return ranks.every((rank) => rank === ranks[0]) ? null : standardise(ranks);
}
