import { countsPeople } from '../../contracts/counted-unit.ts';
import type { IndicatorResult } from '../../questions/area/question.ts';
import type { Proportion } from '../../statistics/pooled-proportion.ts';
import type { ScoringRule } from '../scoring-rules.ts';

/**
 * Whether it is known how far chance could move an indicator's rate: only where people are counted, each about once.
 * A code that is not specified is taken for people.
 */
export function isChanceKnown(rule: ScoringRule | undefined): boolean {
  const definition = rule?.definition;
  return definition === undefined || (!definition.mayExceedOne && countsPeople(definition.counts));
}

/**
 * The counts behind a rate that is a share of people; a suppressed denominator counts as the 1 it must be.
 *
 * @returns `null` where there is no rate, nobody is eligible, or appointments, calls or contacts are counted
 */
export function peopleCounted(
  { numerator, denominator, rate }: IndicatorResult,
  rule: ScoringRule | undefined,
): Proportion | null {
  if (rate === null || numerator === null || denominator === null) return null;
  if (!isChanceKnown(rule) || rate > 1) return null;
  const eligible = Math.max(numerator, denominator);
  return eligible === 0 ? null : { numerator, denominator: eligible };
}
