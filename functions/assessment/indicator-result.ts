import type { IndicatorResult } from '../contracts/views/area-views.ts';
import { achievementOf } from './achievement.ts';
import { isChanceKnown } from './chances/people-counted.ts';
import { coverageOf } from './coverage.ts';
import type { AreaIndicatorRow, AreaRow } from './month-rows.ts';
import { scoreBoundsOf, scoreOf } from './score.ts';
import type { ScoringRule } from './scoring-rules.ts';

/** One indicator of one area as the views carry it; a rule undefined or without a range gives no score. */
export function indicatorResult(
  month: string,
  area: AreaRow,
  row: AreaIndicatorRow,
  rule: ScoringRule | undefined,
): IndicatorResult {
  const achievement = achievementOf({
    numerator: row.numerator,
    denominator: row.denominator,
    suppressedPractices: row.suppressed_practices,
    suppressedNumerator: row.suppressed_numerator,
    adjustments: row.adjustments,
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
    // Of appointments, calls and contacts nobody knows how far chance could move a rate.
    interval: isChanceKnown(rule) ? achievement.interval : null,
    suppressedPractices: row.suppressed_practices,
    adjustments: row.adjustments,
    practices: row.practices,
    coverage: coverageOf({
      practices_open: area.practices_open,
      practices_reporting: row.practices,
      patients: area.patients,
      patients_reporting: row.patients_reporting,
    }),
    score,
    scoreBounds: scoreBoundsOf(achievement.bounds, range),
    scoredAgainst: score === null || range === null ? null : range.against,
  };
}
