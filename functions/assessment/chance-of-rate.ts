import type { IndicatorResult } from '../contracts/views/area-views.ts';
import { adjustedProportionVariance } from '../statistics/adjusted-proportion-variance.ts';
import type { Proportion } from '../statistics/pooled-proportion.ts';
import type { ScoringRule } from './scoring-rules.ts';

/**
 * The counts behind a rate that is a share of patients; a suppressed denominator counts as the 1 it must be.
 *
 * @returns `null` where there is no rate, nobody is eligible, or contacts are counted and not patients
 */
export function patientsCounted(
  { numerator, denominator, rate }: IndicatorResult,
  rule: ScoringRule | undefined,
): Proportion | null {
  if (rate === null || numerator === null || denominator === null) return null;
  if (rule?.definition?.mayExceedOne === true || rate > 1) return null;
  const eligible = Math.max(numerator, denominator);
  return eligible === 0 ? null : { numerator, denominator: eligible };
}

/**
 * How far chance alone would move a rate from month to month, as a variance: binomial for patients, Poisson for
 * contacts. Never 0, however few are counted.
 *
 * @returns `null` where there is no rate
 */
export function chanceOfRate(result: IndicatorResult, rule: ScoringRule | undefined): number | null {
  const counted = patientsCounted(result, rule);
  if (counted !== null) return adjustedProportionVariance(counted);
  const { numerator, denominator, rate } = result;
  if (rate === null || numerator === null || denominator === null || denominator === 0) return null;
  return Math.max(1, numerator) / denominator ** 2;
}
