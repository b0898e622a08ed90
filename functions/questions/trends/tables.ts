import type { Month } from '../../contracts/codes.ts';
import { CONFIDENCE_IN_NAMES, INTERVAL, LAST_YEAR } from '../../rules/rule-words.ts';
import { AREA_CODE, INDICATOR, MONTH } from '../../tables/columns.ts';
import { viewTable } from '../../tables/table.ts';
import { questionTables } from '../question-tables.ts';
import { type SinceLastYear, TrendsQuestion, type TrendsView } from './question.ts';

interface Trend {
  readonly month: Month;
  readonly code: string;
  readonly indicator: string;
  readonly method: 'since-last-year' | 'control-chart';
  readonly rate: number | null;
  /** Null for a control chart. */
  readonly since: SinceLastYear | null;
  readonly verdict: string;
  readonly marker: string | null;
}

/** How each indicator of each area moved, by whichever method its way of counting allows. */
export const trendsTable = viewTable({
  name: 'trends',
  title: 'How each indicator of each area moved, against what chance allows',
  rows: ({ month, sinceLastYear, controlCharts }: TrendsView): readonly Trend[] => [
    ...sinceLastYear.map((since) => ({
      month,
      code: since.code,
      indicator: since.indicator,
      method: 'since-last-year' as const,
      rate: since.rate,
      since,
      verdict: since.direction,
      marker: since.marker,
    })),
    ...controlCharts.map(({ code, indicator, points, latest, marker }) => ({
      month,
      code,
      indicator,
      method: 'control-chart' as const,
      rate: points.at(-1)?.value ?? null,
      since: null,
      verdict: latest,
      marker,
    })),
  ],
  columns: [
    MONTH,
    AREA_CODE,
    INDICATOR,
    ['method', 'string', 'since-last-year or control-chart', ({ method }) => method],
    ['rate', 'number', 'fraction; of a network’s control chart it is in achievement', ({ rate }) => rate],
    [
      'year_ago',
      'number',
      `rate of the same month ${LAST_YEAR}; empty for a control chart`,
      ({ since }) => since?.yearAgo ?? null,
    ],
    ['change', 'number', 'rate less year_ago', ({ since }) => since?.change ?? null],
    [
      `lower_${CONFIDENCE_IN_NAMES}`,
      'number',
      `lower end of the ${INTERVAL} of the change`,
      ({ since }) => since?.interval.lower ?? null,
    ],
    [`upper_${CONFIDENCE_IN_NAMES}`, 'number', 'upper end', ({ since }) => since?.interval.upper ?? null],
    [
      'verdict',
      'string',
      'higher, lower, within-chance; or common-cause, improvement, concern, high, low',
      ({ verdict }) => verdict,
    ],
    [
      'marker',
      'string',
      'increasing, decreasing or no-change over the last five; empty with fewer',
      ({ marker }) => marker,
    ],
  ],
});

export const controlChartsTable = viewTable({
  name: 'control-charts',
  title: 'Control charts of indicators of a point in time: their limits',
  rows: ({ controlCharts }: TrendsView) => controlCharts,
  columns: [
    AREA_CODE,
    INDICATOR,
    ['mean', 'number', 'middle line: a fraction', ({ mean }) => mean],
    ['lower', 'number', 'lower limit; empty with too few months', ({ lower }) => lower],
    ['upper', 'number', 'upper limit', ({ upper }) => upper],
    ['latest', 'string', 'common-cause, improvement, concern, high or low', ({ latest }) => latest],
  ],
});

export const chartPointsTable = viewTable({
  name: 'control-chart-points',
  title: 'The points of each control chart; those of networks are in achievement',
  rows: ({ controlCharts }: TrendsView) =>
    controlCharts.flatMap(({ code, indicator, points }) =>
      points.map((point) => ({ code, indicator, ...point })),
    ),
  columns: [
    AREA_CODE,
    INDICATOR,
    MONTH,
    ['rate', 'number', 'fraction', ({ value }) => value],
    ['cause', 'string', 'the rule that the point meets, or Common Cause', ({ cause }) => cause],
  ],
});

export const nationalPathsTable = viewTable({
  name: 'national-paths',
  title: 'England’s path through each contract year',
  rows: ({ nationalPaths }: TrendsView) =>
    nationalPaths.flatMap(({ indicator, contractYear, points }) =>
      points.map((point) => ({ indicator, contractYear, ...point })),
    ),
  columns: [
    INDICATOR,
    ['contract_year', 'string', 'such as 2026-27', ({ contractYear }) => contractYear],
    MONTH,
    ['rate', 'number', 'fraction', ({ rate }) => rate],
  ],
});

export const trendMethodsTable = viewTable({
  name: 'trend-methods',
  title: 'Method behind the trend of each indicator, or why there is none',
  rows: ({ month, indicators }: TrendsView) => indicators.map((row) => ({ month, ...row })),
  columns: [
    MONTH,
    INDICATOR,
    ['title', 'string', 'short name', ({ title }) => title],
    ['method', 'string', 'since-last-year, control-chart or none', ({ method }) => method],
    ['no_trend_because', 'string', 'why there is none; empty where there is one', ({ reason }) => reason],
  ],
});

export const trendsTables = questionTables(TrendsQuestion, [
  trendsTable,
  controlChartsTable,
  chartPointsTable,
  nationalPathsTable,
  trendMethodsTable,
]);
