import { byarLimits } from './byar-limits.ts';
import { exactPoissonLimits } from './exact-poisson-limits.ts';

/** From this many events Byar's approximation is used, below it the exact limits. */
const BYAR_FROM = 10;

/** A rate and its interval, per `multiplier`. */
export interface RateEstimate {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly method: 'Exact' | 'Byars';
}

/**
 * Estimates a rate: events per so many people, with exact limits below 10 events and Byar's from there.
 *
 * @param count events, 0 or more
 * @param population people, or person-years, 0 or more
 * @param options `multiplier`: per how many people (default 100,000); `confidence`: 0.9 up to but not 1 (default 0.95)
 * @returns events per `multiplier`, or `null` when the population is 0
 * @throws RangeError when a count is below 0 or not finite
 * @see OHID's `PHEindicatormethods::phe_rate`
 */
export function crudeRate(
  count: number,
  population: number,
  options: { readonly multiplier?: number; readonly confidence?: number } = {},
): RateEstimate | null {
  const { multiplier = 100_000, confidence = 0.95 } = options;
  if (!(population >= 0 && population < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`denominators must be greater than zero, got ${population}`);
  }
  if (!(multiplier > 0 && multiplier < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`multiplier must be a finite number above 0, got ${multiplier}`);
  }
  const exact = count < BYAR_FROM;
  const limits = exact ? exactPoissonLimits(count, confidence) : byarLimits(count, confidence);
  // From 10 events up Byar's lower limit is above 0 at any confidence a number can hold; the type cannot know it.
  const lower = limits.lower ?? exactPoissonLimits(count, confidence).lower;
  if (population === 0) return null;

  const scale = multiplier / population;
  return {
    value: count * scale,
    lower: lower * scale,
    upper: limits.upper * scale,
    method: exact ? 'Exact' : 'Byars',
  };
}
