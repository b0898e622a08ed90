import type { AreaMonth } from '../../assessment/area-month.ts';
import type { MonthAssessment } from '../../assessment/assess-month.ts';
import { scoreOf } from '../../assessment/score.ts';
import { balancedWeights, contractWeights, type ScoreWeights } from '../../assessment/score-weights.ts';
import type { ScoringRules } from '../../assessment/scoring-rules.ts';
import { contractYearOf } from '../../contracts/month.ts';
import type { Specification } from '../../specification/load-specification.ts';
import { seriesOf } from '../../specification/series-of.ts';

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
  const last = contractYearOf(months.at(-1)?.month ?? '');
  const codes = months.map(({ month }) => codesOfLast(specification, contractYearOf(month), last, rules));
  const held = months.map(({ areas }, i) => {
    const found = new Set(areas.flatMap(({ results }) => results.map(({ indicator }) => indicator)));
    return new Set([...(codes[i] ?? [])].flatMap(([then, now]) => (found.has(then) ? [now] : [])));
  });
  const shared = held.reduce((all, each) => all.intersection(each));
  return {
    months: months.map((month, i) => onFooting(month, codes[i] ?? new Map(), shared, rules)),
    shared,
  };
}

/** For each code of the last month its code in another contract year, the other way round; broken series are out. */
function codesOfLast(
  specification: Specification,
  year: string,
  last: string,
  rules: ScoringRules,
): ReadonlyMap<string, string> {
  return new Map(
    [...rules.keys()].flatMap((now) => {
      if (year === last) return [[now, now] as const];
      const then = seriesOf(specification, last, now)?.members.find((member) => member.contractYear === year);
      return then === undefined ? [] : [[then.code, now] as const];
    }),
  );
}

function onFooting(
  month: MonthAssessment,
  codes: ReadonlyMap<string, string>,
  shared: ReadonlySet<string>,
  rules: ScoringRules,
): MonthAssessment {
  return {
    ...month,
    areas: month.areas.map((area) => {
      const results = area.results.flatMap((result) => {
        const indicator = codes.get(result.indicator);
        if (indicator === undefined || !shared.has(indicator)) return [];
        const score = scoreOf(result.rate, rules.get(indicator)?.range ?? null);
        return [{ ...result, indicator, score }];
      });
      return { ...area, results, ...progressOf(results, rules) };
    }),
  };
}

function progressOf(
  results: AreaMonth['results'],
  rules: ScoringRules,
): Pick<AreaMonth, 'balanced' | 'contract'> {
  return {
    balanced: weighted(results, balancedWeights(results, rules)),
    contract: weighted(results, contractWeights(results, rules)),
  };
}

function weighted(results: AreaMonth['results'], weights: ScoreWeights): AreaMonth['balanced'] {
  if (weights.size === 0) return null;
  const progress = results.reduce((sum, { indicator, score }) => {
    const weight = weights.get(indicator);
    return weight === undefined || score === null ? sum : sum + weight * score;
  }, 0);
  // Weights that sum to 1 but for their last digit can take a full score past 1.
  return { progress: Math.min(1, progress), indicators: weights.size };
}
