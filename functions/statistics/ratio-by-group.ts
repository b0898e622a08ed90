import { requireMeasurements, requireSameLength } from './require-measurements.ts';
import { valueAt } from './value-at.ts';

/**
 * Pools the units of each group: the sum of its numerators over the sum of its denominators, never a mean of ratios.
 *
 * @param numerators one a unit
 * @param denominators one a unit
 * @param groups the group of each unit
 * @returns for each group, in the order first met, its ratio; `null` where its denominators sum to 0
 * @throws RangeError when a count is not finite or the lists differ in length
 */
export function ratioByGroup(
  numerators: readonly number[],
  denominators: readonly number[],
  groups: readonly string[],
): Map<string, number | null> {
  requireMeasurements('numerators', numerators);
  requireMeasurements('denominators', denominators);
  requireSameLength('numerators and denominators', numerators, denominators);
  requireSameLength('numerators and groups', numerators, groups);
  const sums = new Map<string, { numerator: number; denominator: number }>();
  groups.forEach((group, i) => {
    const sum = sums.get(group) ?? { numerator: 0, denominator: 0 };
    sum.numerator += valueAt(numerators, i);
    sum.denominator += valueAt(denominators, i);
    sums.set(group, sum);
  });
  return new Map(
    [...sums].map(([group, { numerator, denominator }]) => [
      group,
      denominator === 0 ? null : numerator / denominator,
    ]),
  );
}
