import type { SeriesPoint } from '../../assessment/series-through-time.ts';
import { monthOf } from '../../contracts/month.ts';
import type { PointType } from '../../statistics/special-cause.ts';
import { xmr } from '../../statistics/xmr.ts';
import type { ControlChart } from './question.ts';
import { recentMarker } from './recent-marker.ts';

/** Limits from fewer points move with each new one: Making Data Count asks for ten or more. */
export const FEWEST_POINTS = 10;

const LATEST: Readonly<Record<PointType, ControlChart['latest']>> = {
  common_cause: 'common-cause',
  special_cause_improvement: 'improvement',
  special_cause_concern: 'concern',
  special_cause_neutral_high: 'high',
  special_cause_neutral_low: 'low',
};

const DIRECTION = { up: 'increase', down: 'decrease', none: 'neutral' } as const;

/**
 * An XmR chart of a rate of a point in time, by the Making Data Count rules with runs of seven.
 *
 * @param withPoints false where the points are found elsewhere, as a network's are
 * @returns `null` for fewer than ten points
 */
export function controlChart(
  code: string,
  points: readonly SeriesPoint[],
  polarity: keyof typeof DIRECTION,
  withPoints = true,
): ControlChart | null {
  const values = points.flatMap(({ month, result }) => {
    return result.rate === null ? [] : [{ date: month, value: result.rate }];
  });
  const indicator = points.at(-1)?.result.indicator;
  if (values.length < FEWEST_POINTS || indicator === undefined) return null;
  const chart = xmr(values, { improvementDirection: DIRECTION[polarity] });
  const summary = chart.summary.at(-1);
  if (summary === undefined) return null;
  return {
    code,
    indicator,
    mean: summary.mean,
    lower: summary.lpl,
    upper: summary.upl,
    points: (withPoints ? chart.points : []).map(({ date, value, specialCauseType }) => ({
      month: monthOf(date),
      value,
      cause: specialCauseType,
    })),
    latest: LATEST[summary.variationType],
    marker: recentMarker(points),
  };
}
