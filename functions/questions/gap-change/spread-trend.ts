import type { RankedFigure } from '../../assessment/ranked-figures.ts';
import type { Month } from '../../contracts/codes.ts';
import { inYears } from '../../contracts/month.ts';
import { RULES } from '../../rules/rules.ts';
import { sigmaConvergence } from '../../statistics/sigma-convergence.ts';
import type { SpreadTrend } from './question.ts';

/** The ranked networks of one measure in one month. */
export interface MonthFigures {
  readonly month: Month;
  readonly figures: readonly RankedFigure[];
}

/**
 * Whether the spread between the networks seen in every month narrows: the slope of ln SD on time, with its interval.
 *
 * @param months in order, all to be compared with each other as they are
 * @returns no slope, with a reason, for fewer than three months or two networks in all of them, and where none differ
 * @see docs/measures.md#gap-change; Barro & Sala-i-Martin, Economic Growth, 2004, ch. 11
 */
export function spreadTrend(measure: string, months: readonly MonthFigures[]): SpreadTrend {
  const named = { measure, months: months.map(({ month }) => month) };
  const codes = [...new Set(months.flatMap(({ figures }) => figures.map(({ code }) => code)))];
  const byMonth = months.map(({ figures }) => new Map(figures.map(({ code, value }) => [code, value])));
  const years = months.map(({ month }) => inYears(month));
  const { trend, reason, units, dropped } = sigmaConvergence(
    {
      periods: years.map((at) => at - (years[0] ?? at)),
      rows: codes.map((code) => byMonth.map((values) => values.get(code) ?? null)),
    },
    { errors: 'robust', confidence: RULES.confidence.value },
  );
  const counted = { networks: units, dropped };
  if (trend === null) {
    return { ...named, ...counted, slopeAYear: null, interval: null, reason: WHY_NONE[reason ?? 'none'] };
  }
  const { slope, lower, upper } = trend;
  return { ...named, ...counted, slopeAYear: slope, interval: { lower, upper }, reason: null };
}

const WHY_NONE = {
  'fewer-than-two-units':
    'Fewer than two networks are ranked in every month that may be compared, so there is no trend.',
  'fewer-than-three-periods':
    'A trend needs three months that may be compared: the same month of three years, or three months of an indicator that does not build up over the year.',
  none: 'Months are too few to tell how sure a trend is.',
};
