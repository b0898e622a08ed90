import type { SeriesPoint } from '../../assessment/series-through-time.ts';
import { recentTrend } from '../../statistics/recent-trend.ts';
import type { ControlChart } from './question.ts';

/**
 * Fingertips' recent trend of a share over its last five points, however far apart these are.
 *
 * @param points in order of time, all of one way of counting
 * @returns `null` where it cannot be calculated, as with fewer than five
 */
export function recentMarker(points: readonly SeriesPoint[]): ControlChart['marker'] {
  const { trend } = recentTrend(
    points.map(({ result }, i) => ({
      year: i,
      count: result.numerator,
      denominator: result.denominator,
      value: result.rate,
      lowerCI95: result.interval?.lower ?? null,
      upperCI95: result.interval?.upper ?? null,
    })),
    'Proportion',
  );
  if (trend === 'CannotBeCalculated') return null;
  if (trend === 'NoChange') return 'no-change';
  return trend === 'Increasing' ? 'increasing' : 'decreasing';
}
