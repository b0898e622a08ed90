import { normalQuantile } from './distributions/normal.ts';
import type { Interval } from './interval.ts';
import type { FunnelKind } from './over-dispersion-units.ts';

/** Normal deviates as the published method rounds them. */
const Z_95 = 1.959964;
const Z_998 = 3.090232;

/** Control limits at 95 % and 99.8 %, in the value's unit. */
export interface ControlLimits {
  readonly at95: Interval;
  readonly at998: Interval;
}

/**
 * Funnel limits for a unit of a given size, widened by the variance between units.
 *
 * @param kind the funnel's kind, as given to `overDispersion`
 * @param target centre line: 1 for standardised ratios, else the pooled ratio
 * @param denominator events expected, or patients eligible, above 0
 * @param tau2 variance between units on the funnel's scale; 0 gives the plain (normal) limits
 * @throws RangeError when the size is not above 0, or the target or the variance is out of range
 */
export function overDispersedLimits(
  kind: FunnelKind,
  target: number,
  denominator: number,
  tau2: number,
): ControlLimits {
  requireSize(denominator);
  requireTarget(target, kind === 'PR' ? 1 : Number.MAX_VALUE);
  if (!(Number.isFinite(tau2) && tau2 >= 0))
    throw new RangeError(`a variance between units must be finite and 0 or more, got ${tau2}`);
  const within = kind === 'SHMI' ? 1 / denominator : 1 / (4 * denominator);
  const spread = Math.sqrt(within + tau2);
  const about = ABOUT[kind];
  return { at95: about(target, Z_95 * spread), at998: about(target, Z_998 * spread) };
}

const logarithmic = (target: number, reach: number): Interval => ({
  lower: target * Math.exp(-reach),
  upper: target * Math.exp(reach),
});

const ABOUT: Readonly<Record<FunnelKind, (target: number, reach: number) => Interval>> = {
  SHMI: logarithmic,
  RC: logarithmic,
  CQC: (target, reach) => ({ lower: target * (1 - reach), upper: target * (1 + reach) }),
  // Past the ends of the scale the sine would turn back: a proportion stops at 0 and 1.
  PR: (target, reach) => {
    const centre = Math.asin(Math.sqrt(target));
    return {
      lower: Math.sin(Math.max(0, centre - reach)) ** 2,
      upper: Math.sin(Math.min(Math.PI / 2, centre + reach)) ** 2,
    };
  },
};

function requireSize(size: number): void {
  if (!(Number.isFinite(size) && size > 0)) {
    throw new RangeError(`a unit's size must be a finite number above 0, got ${size}`);
  }
}

function requireTarget(target: number, most: number): void {
  if (!(Number.isFinite(target) && target >= 0 && target <= most))
    throw new RangeError(`a centre line must be 0 or more, and of a proportion 1 or less, got ${target}`);
}

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
  if (!(Number.isFinite(average) && average >= 0 && average <= 1))
    throw new RangeError(`average must be from 0 to 1, got ${average}`);
  if (!(Number.isFinite(denominator) && denominator > 0)) {
    throw new RangeError(`denominators must be greater than zero, got ${denominator}`);
  }
  const error = Math.sqrt((average * (1 - average)) / denominator);
  const about = (tail: number): Interval => {
    const reach = normalQuantile(tail, 'upper') * error;
    return { lower: Math.max(0, average - reach), upper: Math.min(1, average + reach) };
  };
  return { at0025: about(0.025), at0001: about(0.001) };
}
