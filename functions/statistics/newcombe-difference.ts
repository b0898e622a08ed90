import type { Estimate } from './interval.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** Events in one group. */
export interface Proportion {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * Estimates how much larger one proportion is than another, with Newcombe's hybrid score interval.
 *
 * @param first patients who met the measure, of those eligible
 * @param second the same of an independent group, which is subtracted
 * @param confidence a fraction from 0.9 up to but not 1
 * @returns differences of fractions, −1 to 1, or `null` when either denominator is 0
 * @throws RangeError when the counts cannot describe a group of patients
 * @see Newcombe RG, Stat Med 1998;17:873-890, method 10
 */
export function newcombeDifference(
  first: Proportion,
  second: Proportion,
  confidence = 0.95,
): Estimate | null {
  const one = wilsonInterval(first.numerator, first.denominator, confidence);
  const two = wilsonInterval(second.numerator, second.denominator, confidence);
  if (one === null || two === null) return null;

  const value = one.value - two.value;
  return {
    value,
    lower: value - Math.hypot(one.value - one.lower, two.upper - two.value),
    upper: value + Math.hypot(one.upper - one.value, two.value - two.lower),
  };
}
