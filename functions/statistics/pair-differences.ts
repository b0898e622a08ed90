import { requireLevel } from './confidence.ts';
import { normalQuantile } from './distributions/normal.ts';
import type { Estimate } from './interval.ts';
import { requireMeasurements } from './require-measurements.ts';

/** The difference of two of several estimates; its interval allows for how many pairs there are. */
export interface PairDifference extends Estimate {
  /** Positions of the two estimates: `value` is the first less the second. */
  readonly pair: readonly [number, number];
}

/**
 * Every pair of independent estimates with the interval of its difference, Bonferroni over the pairs: with chance
 * `confidence` or more all of them hold the true differences. The deviate is 1.960 for one pair, 2.394 for three and
 * 2.638 for six at 95 %.
 *
 * @param errors standard errors, 0 or more
 * @returns none for fewer than two estimates
 * @see Dunn OJ, J Am Stat Assoc 1961;56:52-64
 */
export function pairDifferences(
  values: readonly number[],
  errors: readonly number[],
  confidence = 0.95,
): readonly PairDifference[] {
  requireMeasurements('values', values);
  requireMeasurements('errors', errors);
  const critical = deviateOverPairs((values.length * (values.length - 1)) / 2, confidence);
  return values.flatMap((one, i) =>
    values.slice(i + 1).map((other, k): PairDifference => {
      const j = i + 1 + k;
      const reach = critical * Math.hypot(errors[i] ?? Number.NaN, errors[j] ?? Number.NaN);
      return { pair: [i, j], value: one - other, lower: one - other - reach, upper: one - other + reach };
    }),
  );
}

/** The two-sided standard normal deviate that holds for so many comparisons at once. */
export function deviateOverPairs(pairs: number, confidence = 0.95): number {
  requireLevel(confidence);
  requireMeasurements('pairs', [pairs]);
  return normalQuantile((1 - confidence) / (2 * Math.max(1, pairs)), 'upper');
}
