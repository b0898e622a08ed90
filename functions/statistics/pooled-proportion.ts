import { requireMeasurements } from './require-measurements.ts';

/** People who met a measure among those eligible for it. */
export interface Proportion {
  /** A whole number, 0 to `denominator`. */
  readonly numerator: number;
  /** A whole number, 0 or more; units with 0 tell nothing. */
  readonly denominator: number;
}

/**
 * The proportion of all units together, or `null` where nobody is eligible.
 *
 * @throws RangeError when the counts of a unit cannot describe one group of people
 */
export function pooledProportion(units: readonly Proportion[]): number | null {
  const fault = units.findIndex(
    ({ numerator, denominator }) =>
      !Number.isInteger(numerator) ||
      !Number.isInteger(denominator) ||
      numerator < 0 ||
      numerator > denominator,
  );
  if (fault >= 0) {
    throw new RangeError(`unit ${fault}: a numerator must be a whole number from 0 to its denominator`);
  }
  const total = (key: keyof Proportion) => units.reduce((sum, unit) => sum + unit[key], 0);
  return total('denominator') === 0 ? null : total('numerator') / total('denominator');
}

/** Share of one unit; `null` where nobody is eligible. */
export function shareOf({ numerator, denominator }: Proportion): number | null {
  requireMeasurements('counts', [numerator, denominator]);
  return denominator === 0 ? null : numerator / denominator;
}
