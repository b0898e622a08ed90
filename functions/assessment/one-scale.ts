import type { Month } from '../contracts/codes.ts';
import { contractYearOf } from '../contracts/month.ts';
import type { AreaView } from '../questions/area/question.ts';
import type { YearRanges } from '../questions/score-ranges/question.ts';
import type { Specification } from '../specification/load-specification.ts';
import { seriesOf } from '../specification/series-of.ts';
import type { AreaMonth } from './area-month.ts';
import type { MonthAssessment } from './assess-month.ts';
import { balancedProgress } from './progress.ts';
import { scoreOf } from './score.ts';
import { balancedWeights, contractWeights, type ScoreWeights } from './score-weights.ts';
import type { ScoringRules } from './scoring-rules.ts';

/**
 * For each code of a contract year the code of another year's indicator that counts the same: from theirs to the
 * scale's own. Indicators whose series is broken between the two are left out.
 *
 * @param rules of the year whose scale it is
 */
export function codesOnScale(
  specification: Specification,
  year: string,
  scaleYear: string,
  rules: ScoringRules,
): ReadonlyMap<string, string> {
  return new Map(
    [...rules.keys()].flatMap((now) => {
      if (year === scaleYear) return [[now, now] as const];
      const then = seriesOf(specification, scaleYear, now)?.members.find(
        (member) => member.contractYear === year,
      );
      return then === undefined ? [] : [[then.code, now] as const];
    }),
  );
}

/** A month as another year scores it: of the indicators given alone, under that year's codes; rates stay as they were. */
export function onScale(
  month: MonthAssessment,
  codes: ReadonlyMap<string, string>,
  indicators: ReadonlySet<string>,
  rules: ScoringRules,
): MonthAssessment {
  return {
    ...month,
    areas: month.areas.map((area) => {
      const results = area.results.flatMap((result) => {
        const indicator = codes.get(result.indicator);
        if (indicator === undefined || !indicators.has(indicator)) return [];
        const score = scoreOf(result.rate, rules.get(indicator)?.range ?? null);
        return [{ ...result, indicator, score }];
      });
      return {
        ...area,
        results,
        balanced: weighted(results, balancedWeights(results, rules)),
        contract: weighted(results, contractWeights(results, rules)),
      };
    }),
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

/** A month of an area on the scale of another: null where an indicator of that scale has no score then. */
export interface ScaledMonth {
  readonly month: Month;
  readonly progress: number | null;
  /** Indicators of the scale that have no score in the month, so that there is no point; under the scale's codes. */
  readonly missing: readonly string[];
}

/**
 * An area's progress month by month on one scale: the indicators that it is scored on in the month shown, each scored
 * as that month's contract year does it in the same calendar month. So nothing moves because the contract did; where
 * one of them cannot be scored there is no point. In the month shown it is the area's own progress.
 *
 * @param ranges of every contract year held; `null` where a release has none, and then months of the same year are left
 * @returns nothing where the area has no score in the month shown
 * @see docs/measures.md#progress
 */
export function progressOnScale(
  { months, results }: Pick<AreaView, 'months' | 'results'>,
  ranges: readonly YearRanges[] | null,
  shown: Month,
): readonly ScaledMonth[] {
  const byMonth = Map.groupBy(results, ({ month }) => month);
  const scoredOn = (byMonth.get(shown) ?? []).filter(({ score }) => score !== null);
  if (ranges === null) return ofOwnYear(months, byMonth, shown);
  const ofYear = (month: Month) =>
    ranges.filter(({ contractYear }) => contractYear === contractYearOf(month));
  const scale = scoredOn.flatMap(({ indicator }) =>
    ofYear(shown).filter((found) => found.indicator === indicator),
  );
  if (scale.length === 0) return [];
  return months.map(({ month }) => {
    const sameYear = contractYearOf(month) === contractYearOf(shown);
    const scores = scale.flatMap(({ indicator, series, serviceArea, ranges: byCalendarMonth }) => {
      const code = sameYear
        ? indicator
        : ofYear(month).find((found) => found.series !== null && found.series === series)?.indicator;
      const rate = byMonth.get(month)?.find((result) => result.indicator === code)?.rate ?? null;
      const range = byCalendarMonth.find(({ calendarMonth }) => calendarMonth === month.slice(5)) ?? null;
      const score = scoreOf(rate, range);
      return score === null ? [] : [{ indicator, score, serviceArea, points: null }];
    });
    const found = new Set(scores.map(({ indicator }) => indicator));
    const missing = scale.flatMap(({ indicator }) => (found.has(indicator) ? [] : [indicator]));
    const progress = missing.length === 0 ? (balancedProgress(scores)?.progress ?? null) : null;
    return { month, progress, missing };
  });
}

/** Without ranges of other years: the months of the same year that are scored on the same indicators. */
function ofOwnYear(
  months: AreaView['months'],
  byMonth: ReadonlyMap<Month, AreaView['results']>,
  shown: Month,
): readonly ScaledMonth[] {
  const scored = (month: Month) =>
    new Set(
      (byMonth.get(month) ?? []).flatMap(({ indicator, score }) => (score === null ? [] : [indicator])),
    );
  const scale = scored(shown);
  return months.map(({ month, progress }) => {
    const isAlike =
      contractYearOf(month) === contractYearOf(shown) && scored(month).symmetricDifference(scale).size === 0;
    return { month, progress: isAlike ? progress : null, missing: isAlike ? [] : [...scale] };
  });
}

/**
 * How far an area's progress would rise if it had another rate on one indicator, all else as it is.
 *
 * @param rate a fraction
 * @returns 0 to 1; null where the indicator is not scored in the month, or the release does not say how
 */
export function progressGain(
  { months, results }: Pick<AreaView, 'months' | 'results'>,
  ranges: readonly YearRanges[] | null,
  month: Month,
  indicator: string,
  rate: number,
): number | null {
  const ofMonth = results.filter((result) => result.month === month);
  const found = ofMonth.find((result) => result.indicator === indicator);
  if (ranges === null || found === undefined || found.score === null) return null;
  const only = months.filter((row) => row.month === month);
  const changed = ofMonth.map((result) => (result === found ? { ...result, rate } : result));
  const progressOf = (of: AreaView['results']) =>
    progressOnScale({ months: only, results: of }, ranges, month)[0]?.progress ?? null;
  const [now, then] = [progressOf(ofMonth), progressOf(changed)];
  return now === null || then === null ? null : Math.max(0, then - now);
}
