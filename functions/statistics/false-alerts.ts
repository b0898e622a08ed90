import { requireMeasurements } from './require-measurements.ts';
import { standardDeviation } from './standard-deviation.ts';
/**
 * Controls the share of false alerts among alerts: p-values adjusted by Benjamini and Hochberg's step-up method.
 *
 * @param pValues fractions, 0 to 1; `null` where there was no test, which then counts for nothing
 * @returns in the same order, the smallest false discovery rate at which each would be an alert; alert where it is
 *   at or below the rate accepted, such as 0.05. `null` where there was no test
 * @throws RangeError when a p-value is not from 0 to 1
 * @see Benjamini & Hochberg, J R Stat Soc B 1995;57:289-300; `p.adjust(method = "BH")` in R
 */
export function benjaminiHochberg(pValues: readonly (number | null)[]): readonly (number | null)[] {
  const tests = pValues.flatMap((p, position) => (p === null ? [] : [{ p, position }]));
  if (tests.some(({ p }) => !(p >= 0 && p <= 1))) throw new RangeError('p-values must be from 0 to 1');

  const adjusted: (number | null)[] = pValues.map(() => null);
  let least = 1;
  const fromLargest = tests.toSorted((a, b) => b.p - a.p);
  fromLargest.forEach(({ position, p }, i) => {
    least = Math.min(least, (p * tests.length) / (tests.length - i));
    adjusted[position] = least;
  });
  return adjusted;
}

interface AlertSeries {
  /** 0 to 100, one a month. */
  readonly percentiles: readonly number[];
  /** Achievement behind each percentile, fractions 0 to 1; `null` where unknown. */
  readonly shares: readonly (number | null)[];
  /** Patients behind each, `null` where unknown. */
  readonly numerators: readonly (number | null)[];
}

/** Below this many patients one more or fewer moves a percentile far. */
const FEWEST_PATIENTS = 15;

/**
 * OpenPrescribing's guard on alerts: is a series too jagged for a change of percentile to mean anything?
 *
 * It is when any month stands at 0 % or 100 %, rests on fewer than 15 patients, or lies within one standard error
 * of the mean of either end of the scale. Upstream calls these parameters no more than an educated guess.
 *
 * @see OpenPrescribing `bookmark_utils.percentiles_without_jaggedness`
 */
export function isJagged({ percentiles, shares, numerators }: AlertSeries): boolean {
  const known = [...shares, ...numerators].filter((value) => value !== null);
  requireMeasurements('percentiles, shares and numerators', [...percentiles, ...known]);
  const spread = standardDeviation(percentiles);
  const edge = spread === null ? null : spread / Math.sqrt(percentiles.length);
  return (
    shares.some((share) => share === 0 || share === 1) ||
    numerators.some((numerator) => numerator !== null && numerator < FEWEST_PATIENTS) ||
    (edge !== null && percentiles.some((percentile) => percentile < edge || percentile > 100 - edge))
  );
}
