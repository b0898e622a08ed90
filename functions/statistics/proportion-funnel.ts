import { normalQuantile } from './distributions/normal.ts';
import type { Interval } from './interval.ts';

/** Control limits about the average for a group of a given size; fractions, 0 to 1. */
export interface FunnelLimits {
  /** Left by 1 in 40 groups at either end if all were alike: 95 % limits. */
  readonly at0025: Interval;
  /** Left by 1 in 1,000 groups at either end if all were alike: 99.8 % limits. */
  readonly at0001: Interval;
}

/**
 * Limits of a proportion's funnel: the proportions whose Wilson limit just touches the average.
 *
 * That limit touches it where |x − θ| = z √(θ (1 − θ) / n), so this closed form is the inverted Wilson interval.
 *
 * @param average θ, a fraction, 0 to 1
 * @param denominator n, patients eligible in the group, above 0
 * @see Spiegelhalter DJ, Stat Med 2005;24:1185-1202; OHID's `calculate_funnel_limits`
 */
export function proportionFunnelLimits(average: number, denominator: number): FunnelLimits {
  if (!(average >= 0 && average <= 1)) throw new RangeError(`average must be from 0 to 1, got ${average}`);
  if (!(denominator > 0 && denominator < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`denominators must be greater than zero, got ${denominator}`);
  }
  const error = Math.sqrt((average * (1 - average)) / denominator);
  const about = (tail: number): Interval => {
    const reach = normalQuantile(tail, 'upper') * error;
    return { lower: Math.max(0, average - reach), upper: Math.min(1, average + reach) };
  };
  return { at0025: about(0.025), at0001: about(0.001) };
}
