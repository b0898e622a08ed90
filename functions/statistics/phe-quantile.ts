import { requireMeasurements } from './require-measurements.ts';

export interface QuantileOptions {
  /** How many groups to make: 10 for tenths (the default), 5 for fifths. A whole number, 2 or more. */
  readonly groups?: number;
  /** Whether group 1 holds the highest values (the default) or the lowest. */
  readonly invert?: boolean;
}

/**
 * Puts each value into one of so many groups of about equal size, by OHID's rule.
 *
 * @param values finite numbers, `null` where missing; ties share the better rank and so the group
 * @returns for each value its group, 1 to `groups`; `null` where it is missing, and for all when fewer values
 *   than groups are present
 * @throws RangeError when a value is not finite or the number of groups is not a whole number from 2
 * @see OHID technical guide, assigning deprivation categories; `PHEindicatormethods::phe_quantile`
 */
export function pheQuantile(
  values: readonly (number | null)[],
  options: QuantileOptions = {},
): (number | null)[] {
  const { groups = 10, invert = true } = options;
  if (!(Number.isInteger(groups) && groups >= 2)) {
    throw new RangeError(`groups must be a whole number, 2 or more, got ${groups}`);
  }
  const present = values.filter((value) => value !== null);
  requireMeasurements('values', present);
  const n = present.length;
  if (n < groups) return values.map(() => null);

  const rankOf = ranks(present, invert ? -1 : 1);
  return values.map((value) => {
    if (value === null) return null;
    const rank = rankOf.get(value) ?? n;
    // The rule divides by n/q; multiplying first keeps whole numbers whole, so that its "0 becomes 1" never arises.
    return groups + 1 - Math.ceil(((n + 1 - rank) * groups) / n);
  });
}

/** For each distinct value, the number of values before it in the order asked for, plus 1. */
function ranks(values: readonly number[], direction: 1 | -1): Map<number, number> {
  const sorted = Float64Array.from(values).sort();
  if (direction === -1) sorted.reverse();
  const rankOf = new Map<number, number>();
  sorted.forEach((value, i) => {
    if (!rankOf.has(value)) rankOf.set(value, i + 1);
  });
  return rankOf;
}
