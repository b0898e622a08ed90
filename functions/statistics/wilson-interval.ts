import { deviate } from './confidence.ts';
import type { Estimate } from './interval.ts';

/**
 * Estimates a proportion with its Wilson score interval.
 *
 * @param numerator patients (or weighted patients) who met the measure; 0 to `denominator`
 * @param denominator patients eligible for the measure; 0 or more
 * @param confidence a fraction from 0.9 up to but not 1
 * @returns fractions, 0 to 1, or `null` when `denominator` is 0: an undefined share is not a share of zero
 * @throws RangeError when the counts cannot describe one group of patients
 * @see Wilson EB, J Am Stat Assoc 1927;22:209-212; OHID's `PHEindicatormethods::phe_proportion`
 */
export function wilsonInterval(numerator: number, denominator: number, confidence = 0.95): Estimate | null {
  requireProportion(numerator, denominator);
  const z = deviate(confidence);
  if (denominator === 0) return null;

  const value = numerator / denominator;
  const centre = 2 * numerator + z * z;
  const spread = z * Math.sqrt(z * z + 4 * numerator * (1 - value));
  const scale = 2 * (denominator + z * z);
  // At the ends the formula gives 0 and 1 but for its rounding.
  return {
    value,
    lower: numerator === 0 ? 0 : (centre - spread) / scale,
    upper: numerator === denominator ? 1 : (centre + spread) / scale,
  };
}

function requireProportion(numerator: number, denominator: number): void {
  // null would pass every comparison as 0: what is missing is no count of none.
  if (!(Number.isFinite(denominator) && denominator >= 0)) {
    throw new RangeError(`denominators must be greater than zero, got ${denominator}`);
  }
  if (!(Number.isFinite(numerator) && numerator >= 0)) {
    throw new RangeError(`numerators must be greater than or equal to zero, got ${numerator}`);
  }
  if (numerator > denominator) {
    throw new RangeError(
      `numerators must be less than or equal to denominator for a proportion statistic, got ${numerator} of ${denominator}`,
    );
  }
}
