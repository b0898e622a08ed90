import { requireMeasurements } from './require-measurements.ts';
import { valueAt } from './value-at.ts';

/** A network and the areas it lies in, widest first, such as region then ICB. */
export interface NestedUnit {
  readonly value: number;
  /** Above 0; patients, or 1 for each unit alike. */
  readonly weight: number;
  /** Codes of the areas from the widest to the narrowest, as many for each unit. */
  readonly within: readonly string[];
}

export interface VarianceShares {
  /** Variance of all units about the overall mean, in the squared unit of the value. */
  readonly total: number;
  /**
   * One a level and one more: between the widest areas, between the next within those, and last between units
   * within the narrowest areas. Each 0 to 1; together 1. `null` where no unit differs.
   */
  readonly shares: readonly number[] | null;
}

/**
 * Shares of the variance that lie between areas at each level of a nesting: region, ICB in region, PCN in ICB.
 *
 * @throws RangeError when units do not name as many areas as each other
 * @see Law of total variance, applied level by level; Cochran WG, Sampling Techniques, 1977, ch. 10
 */
export function varianceShares(units: readonly NestedUnit[]): VarianceShares {
  requireMeasurements(
    'values',
    units.map(({ value }) => value),
  );
  requireMeasurements(
    'weights',
    units.map(({ weight }) => weight),
  );
  if (units.some(({ weight }) => weight <= 0)) throw new RangeError('weights must be above 0');
  const levels = units.length === 0 ? 0 : valueAt(units, 0).within.length;
  if (units.some(({ within }) => within.length !== levels)) {
    throw new RangeError(`each unit must name as many areas as the first, which names ${levels}`);
  }
  if (units.every(({ value }) => value === units[0]?.value)) return { total: 0, shares: null };
  const all = units.reduce((sum, { weight }) => sum + weight, 0);
  // Left over within areas of each depth, from all units as one area to each unit as its own.
  const within = Array.from({ length: levels + 1 }, (_, depth) => squaresWithin(units, depth) / all);
  const total = valueAt(within, 0);
  // Differences so small that their squares are 0 divide nothing.
  if (total === 0) return { total, shares: null };
  const nextWithin = [...within.slice(1), 0];
  const shares = within.map((left, depth) => (left - valueAt(nextWithin, depth)) / total);
  return { total, shares: shares.map((share) => Math.max(0, share)) };
}

/** Weighted squares about the mean of each area, an area being named by its first `depth` codes. */
function squaresWithin(units: readonly NestedUnit[], depth: number): number {
  const areas = Map.groupBy(units, ({ within }) => JSON.stringify(within.slice(0, depth)));
  let sum = 0;
  for (const members of areas.values()) {
    const weight = members.reduce((total, unit) => total + unit.weight, 0);
    const centre = members.reduce((total, unit) => total + unit.weight * unit.value, 0) / weight;
    sum += members.reduce((total, unit) => total + unit.weight * (unit.value - centre) ** 2, 0);
  }
  return sum;
}
