import { requireMeasurements } from './require-measurements.ts';

/** A part of the population, such as one network: a level and the people it holds. */
export interface Subgroup {
  /** In the unit of the measure. */
  readonly estimate: number;
  /** People, above 0. */
  readonly population: number;
  /** In the unit of the measure, 0 or more; left out where it is unknown. */
  readonly standardError?: number;
}

/** A subgroup with its share of all people, 0 to 1. */
interface WeightedSubgroup extends Subgroup {
  readonly share: number;
}

/** Subgroups with their shares of the population, and the mean level over people. */
export interface WeightedSubgroups {
  readonly groups: readonly WeightedSubgroup[];
  readonly mean: number;
}

/**
 * Weighs subgroups by their people.
 *
 * @throws RangeError when there are none, or a number is missing, or a population is not above 0
 */
export function weighSubgroups(subgroups: readonly Subgroup[]): WeightedSubgroups {
  if (subgroups.length === 0) throw new RangeError('inequality between subgroups needs at least one');
  requireMeasurements(
    'estimates',
    subgroups.map(({ estimate }) => estimate),
  );
  requireMeasurements(
    'populations',
    subgroups.map(({ population }) => population),
  );
  if (subgroups.some(({ population }) => population <= 0)) {
    throw new RangeError('populations must be above 0: leave out subgroups with nobody in them');
  }
  const people = subgroups.reduce((sum, { population }) => sum + population, 0);
  const groups = subgroups.map((group) => ({ ...group, share: group.population / people }));
  return { groups, mean: groups.reduce((sum, { share, estimate }) => sum + share * estimate, 0) };
}

/** Standard errors of all subgroups, or `null` where any is unknown. */
export function standardErrorsOf(subgroups: readonly Subgroup[]): readonly number[] | null {
  const errors = subgroups.flatMap(({ standardError }) =>
    standardError === undefined ? [] : [standardError],
  );
  if (errors.length < subgroups.length) return null;
  requireMeasurements('standard errors', errors);
  if (errors.some((error) => error < 0)) throw new RangeError('standard errors must be 0 or more');
  return errors;
}
