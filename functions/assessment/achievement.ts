import type { Interval } from '../contracts/views/interval.ts';
import { RULES } from '../rules/rules.ts';
import { wilsonInterval } from '../statistics/wilson-interval.ts';

/** Sums over the practices of an area; null where no practice published the measure. */
export interface Sums {
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Practices whose denominator is published as `*`: 0 or 1 patients each. */
  readonly suppressedPractices: number;
  /** The part of the numerator that those practices published; null where it is none. */
  readonly suppressedNumerator: number | null;
  readonly adjustments: number | null;
}

export interface Achievement {
  /** Fraction of patients; above 1 only for indicators that count contacts. */
  readonly rate: number | null;
  readonly interval: Interval | null;
  /** The least and greatest rate that the suppressed denominators allow; null where none is suppressed. */
  readonly bounds: Interval | null;
  /** Numerator over denominator and personalised care adjustments together. */
  readonly grossRate: number | null;
}

/**
 * Achievement of one indicator in one area: sums over practices, never a mean of practice rates. A suppressed
 * denominator adds nothing to the published sum; where that alone would take a rate above 1, those that stand under
 * a numerator of 1 count as the 1 they must be.
 *
 * @returns `rate` null when the denominator is 0 or unknown; `interval` null also where the rate is no proportion;
 *   `grossRate` null when any adjustment is suppressed or none is published
 * @see docs/measures.md#achievement; Wilson 1927 for the interval
 */
export function achievementOf(sums: Sums): Achievement {
  const { numerator, denominator, adjustments } = sums;
  if (numerator === null || denominator === null)
    return { rate: null, interval: null, bounds: null, grossRate: null };
  const known = numerator <= denominator ? denominator : denominator + hiddenOnes(sums);
  const isProportion = numerator <= known;
  return {
    rate: shareOf(numerator, known),
    interval: isProportion ? intervalOf(numerator, known) : null,
    bounds: boundsOf(numerator, denominator, sums),
    grossRate: adjustments === null ? null : shareOf(numerator, denominator + adjustments),
  };
}

function intervalOf(numerator: number, denominator: number): Interval | null {
  const estimate = wilsonInterval(numerator, denominator, RULES.confidence.value);
  return estimate === null ? null : { lower: estimate.lower, upper: estimate.upper };
}

/** A suppressed denominator is at least its own numerator and at most 1. */
function boundsOf(numerator: number, denominator: number, sums: Sums): Interval | null {
  if (sums.suppressedPractices === 0) return null;
  const least = shareOf(numerator, denominator + sums.suppressedPractices);
  const greatest = shareOf(numerator, denominator + hiddenOnes(sums));
  return least === null || greatest === null ? null : { lower: least, upper: greatest };
}

/** Suppressed denominators that can only be 1, since their numerator is. */
function hiddenOnes({ suppressedNumerator, suppressedPractices }: Sums): number {
  // A numerator above what `*` can stand for is a fault of the file, and no patient stands under it.
  return suppressedNumerator === null ? 0 : Math.min(suppressedNumerator, suppressedPractices);
}

function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
