import { requireMeasurements } from './require-measurements.ts';

/**
 * Where each value stands among all of them: 0 for the lowest, 1 for the highest, SQL's PERCENT_RANK.
 *
 * @param values finite numbers, `null` where missing; ties share the lower rank
 * @returns fractions, 0 to 1; `null` where the value is missing or is the only one
 * @throws RangeError when a value is not finite
 * @see OpenPrescribing measures, (rank − 1) / (n − 1)
 */
export function percentRank(values: readonly (number | null)[]): (number | null)[] {
  const sorted = values.filter((value) => value !== null).toSorted((a, b) => a - b);
  requireMeasurements('values', sorted);
  const below = new Map<number, number>();
  sorted.forEach((value, i) => {
    if (!below.has(value)) below.set(value, i);
  });
  const others = sorted.length - 1;
  return values.map((value) => {
    const count = value === null ? undefined : below.get(value);
    return count === undefined || others === 0 ? null : count / others;
  });
}
