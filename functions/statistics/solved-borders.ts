import { quickNormalProbability } from './distributions/normal-table.ts';
import { requireMeasurements, requireSameLength } from './require-measurements.ts';

/** What is believed of each unit's true value: a normal distribution each, independent of the others. */
export interface Believed {
  /** The most likely true value of each unit. */
  readonly values: readonly number[];
  /** The standard deviation that is left to each, 0 or more. */
  readonly errors: readonly number[];
}

export interface GroupChances {
  /** Values between one group and the next, rising; one fewer than there are groups. */
  readonly borders: readonly number[];
  /** For each unit the chance of each group, the lowest first; fractions that sum to 1. */
  readonly chances: readonly (readonly number[])[];
}

const HALVINGS = 60;

/**
 * The chance that each unit's true value is in each of so many groups of equal size, without draws: each border is
 * where the chances of lying below it sum to the number of units that do. So the chances of a group over all units
 * sum to its size, which is that of `pheQuantile` without ties.
 *
 * @param groups 2 or more, lowest values first
 * @returns `null` for fewer units than groups
 * @throws RangeError for values that are not finite and errors below 0
 */
export function groupChances(believed: Believed, groups = 5): GroupChances | null {
  const { values, errors } = believed;
  requireMeasurements('values', values);
  requireMeasurements('errors', errors);
  requireSameLength('values and errors', values, errors);
  if (errors.some((error) => error < 0)) throw new RangeError('errors must be 0 or more');
  if (!(Number.isInteger(groups) && groups >= 2))
    throw new RangeError(`groups must be a whole number, 2 or more, got ${groups}`);
  const units = values.length;
  if (units < groups) return null;

  const centres = Float64Array.from(values);
  const spreads = atLeastAHair(values, errors);
  const borders = Array.from({ length: groups - 1 }, (_, f) =>
    solveBorder(centres, spreads, units - Math.floor(((groups - 1 - f) * units) / groups)),
  );
  return {
    borders,
    chances: values.map((value, i) => {
      const below = borders.map((border) => quickNormalProbability((border - value) / (spreads[i] ?? 1)));
      return Array.from({ length: groups }, (_, f) => Math.max(0, (below[f] ?? 1) - (below[f - 1] ?? 0)));
    }),
  };
}

/**
 * Errors with a floor far below anything that is shown: of units that are certain and share one value, each then has
 * its part of the border that falls on it.
 */
export function atLeastAHair(values: readonly number[], errors: readonly number[]): Float64Array {
  requireMeasurements('values', values);
  requireMeasurements('errors', errors);
  const range = values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b));
  const hair = Math.max(1e-9 * range, 1e-12);
  return Float64Array.from(errors, (error) => Math.max(hair, error));
}

/** The value that `wanted` units are expected to lie below. */
function solveBorder(centres: Float64Array, spreads: Float64Array, wanted: number): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < centres.length; i += 1) {
    low = Math.min(low, (centres[i] ?? Number.NaN) - 9 * (spreads[i] ?? Number.NaN));
    high = Math.max(high, (centres[i] ?? Number.NaN) + 9 * (spreads[i] ?? Number.NaN));
  }
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2;
    let below = 0;
    for (let i = 0; i < centres.length; i += 1)
      below += quickNormalProbability((middle - (centres[i] ?? Number.NaN)) / (spreads[i] ?? Number.NaN));
    if (below < wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
