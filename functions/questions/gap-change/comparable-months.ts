import type { MonthAssessment } from '../../assessment/assess-month.ts';
import { codesOnScale, onScale } from '../../assessment/one-scale.ts';
import type { ScoringRules } from '../../assessment/scoring-rules.ts';
import { contractYearOf, newestOf } from '../../contracts/month.ts';
import type { Specification } from '../../specification/load-specification.ts';

/** Months on one footing: the same indicators, under the last month's codes, scored by its thresholds. */
export interface ComparableMonths {
  readonly months: readonly MonthAssessment[];
  /** Codes of the last month that every month counts the same way. */
  readonly shared: ReadonlySet<string>;
}

/**
 * Puts months on one footing, so that a change is of the networks and not of the contract: only indicators whose
 * series runs unbroken through all of them are kept, and each is scored by the thresholds of the last month.
 *
 * @param months in order, at least one; rates are as they were, progress is computed anew
 * @param rules of the last month
 */
export function comparableMonths(
  specification: Specification,
  months: readonly MonthAssessment[],
  rules: ScoringRules,
): ComparableMonths {
  const last = contractYearOf(newestOf(months.map(({ month }) => month)));
  const codes = months.map(({ month }) => codesOnScale(specification, contractYearOf(month), last, rules));
  const held = months.map(({ areas }, i) => {
    const found = new Set(areas.flatMap(({ results }) => results.map(({ indicator }) => indicator)));
    return new Set([...(codes[i] ?? [])].flatMap(([then, now]) => (found.has(then) ? [now] : [])));
  });
  const shared = held.reduce((all, each) => all.intersection(each));
  return {
    months: months.map((month, i) => onScale(month, codes[i] ?? new Map(), shared, rules)),
    shared,
  };
}
