import type { SeriesPoint } from '../../assessment/series-through-time.ts';
import type { Month } from '../../contracts/codes.ts';
import { isSameCalendarMonth } from '../../contracts/month.ts';
import { comparedMonth } from '../../rules/compared-month.ts';
import { RULES } from '../../rules/rules.ts';
import { newcombeDifference } from '../../statistics/newcombe-difference.ts';
import type { SinceLastYear } from './question.ts';
import { recentMarker } from './recent-marker.ts';

/**
 * A share that builds up over the contract year, beside the same month a year before. A change is given only where
 * Newcombe's interval lies on one side of 0.
 *
 * @param dispersion φ, 1 or more: how much wider than counting chance is; counts are taken for so many fewer people
 * @returns `null` where either month has no share of patients
 * @see docs/measures.md#trend
 */
export function sinceLastYear(
  code: string,
  points: readonly SeriesPoint[],
  month: Month,
  dispersion = 1,
): SinceLastYear | null {
  const now = points.find((point) => point.month === month)?.result;
  const then = points.find((point) => point.month === comparedMonth(month))?.result;
  if (now === undefined || then === undefined || now.rate === null || then.rate === null) return null;
  if (now.numerator === null || now.denominator === null || now.numerator > now.denominator) return null;
  if (then.numerator === null || then.denominator === null || then.numerator > then.denominator) return null;
  const change = newcombeDifference(
    { numerator: now.numerator / dispersion, denominator: now.denominator / dispersion },
    { numerator: then.numerator / dispersion, denominator: then.denominator / dispersion },
    RULES.confidence.value,
  );
  if (change === null) return null;
  const { value, lower, upper } = change;
  return {
    code,
    indicator: now.indicator,
    rate: now.rate,
    yearAgo: then.rate,
    change: value,
    interval: { lower, upper },
    direction: lower > 0 ? 'higher' : upper < 0 ? 'lower' : 'within-chance',
    marker: recentMarker(points.filter((point) => isSameCalendarMonth(point.month, month))),
  };
}
