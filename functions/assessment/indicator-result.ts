import type { Month } from '../contracts/codes.ts';
import type { Coverage } from '../contracts/views/interval.ts';
import type { IndicatorResult } from '../questions/area/question.ts';
import { achievementOf, type Sums } from './achievement.ts';
import { isChanceKnown } from './chances/people-counted.ts';
import { coverageOf } from './coverage.ts';
import type { AreaIndicatorRow, AreaRow } from './month-rows.ts';
import { scoreBoundsOf, scoreOf } from './score.ts';
import type { ScoringRule } from './scoring-rules.ts';

/** One indicator of one area as the views carry it; a rule undefined or without a range gives no score. */
export function indicatorResult(
  month: Month,
  area: AreaRow,
  row: AreaIndicatorRow,
  rule: ScoringRule | undefined,
): IndicatorResult {
  const achievement = achievementOf(sumsOf(row));
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
    practicesHidingAdjustments: row.practices_hiding_adjustments,
    practices: row.practices,
    coverage: coverageOfIndicator(area, row),
    score,
    scoreBounds: scoreBoundsOf(achievement.bounds, range),
    scoredAgainst: score === null || range === null ? null : range.against,
  };
}

/** The sums that an achievement is worked out from. */
export function sumsOf(row: AreaIndicatorRow): Sums {
  return {
    numerator: row.numerator,
    denominator: row.denominator,
    suppressedPractices: row.suppressed_practices,
    suppressedNumerator: row.suppressed_numerator,
    adjustments: row.adjustments,
  };
}

/** How much of an area published one indicator. */
export function coverageOfIndicator(
  { practices_open, patients }: Pick<AreaRow, 'practices_open' | 'patients'>,
  { practices, patients_reporting }: Pick<AreaIndicatorRow, 'practices' | 'patients_reporting'>,
): Coverage {
  return coverageOf({ practices_open, practices_reporting: practices, patients, patients_reporting });
}
