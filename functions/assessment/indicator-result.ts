import type { IndicatorResult } from '../contracts/views/area-views.ts';
import { achievementOf } from './achievement.ts';
import type { AreaIndicatorRow } from './month-rows.ts';
import { scoreOf } from './score.ts';
import type { ScoringRule } from './scoring-rules.ts';

/** One indicator of one area as the views carry it; a rule undefined or without a range gives no score. */
export function indicatorResult(
  month: string,
  row: AreaIndicatorRow,
  rule: ScoringRule | undefined,
): IndicatorResult {
  const adjustments = row.practices_with_adjustments === 0 ? null : row.adjustments;
  const achievement = achievementOf({
    numerator: row.numerator,
    denominator: row.denominator,
    suppressedPractices: row.suppressed_practices,
    suppressedNumerator: row.suppressed_numerator,
    adjustments,
  });
  const range = rule?.range ?? null;
  const score = scoreOf(achievement.rate, range);
  return {
    month,
    indicator: row.indicator,
    numerator: row.numerator,
    denominator: row.denominator,
    count: row.indicator_count,
    ...achievement,
    suppressedPractices: row.suppressed_practices,
    adjustments,
    practices: row.practices,
    score,
    scoredAgainst: score === null || range === null ? null : range.against,
  };
}
