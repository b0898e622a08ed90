import { because, MONTH, within95 } from '../../tables/columns.ts';
import { viewTable } from '../../tables/table.ts';
import { VARIANCE } from '../../tables/variance-columns.ts';
import { questionTables } from '../question-tables.ts';
import { GapBreakdownQuestion, type GapBreakdownView, type ServiceAreaGap } from './question.ts';

/** What makes the balanced gap of a month: its contributions and the mix sum to it. */
export const contributionsTable = viewTable({
  name: 'gap-contributions',
  title: 'What makes the balanced gap of each month, by indicator',
  rows: ({ contributions }: GapBreakdownView) =>
    contributions.flatMap(({ month, gap, indicators, mix, reason }) => [
      ...indicators.map((part) => ({ month, gap, ...part, reason: null })),
      { month, gap, serviceArea: null, indicator: null, contribution: mix, interval: null, reason },
    ]),
  columns: [
    MONTH,
    ['gap', 'number', 'the balanced gap of the month, a score', ({ gap }) => gap],
    [
      'service_area',
      'string',
      'service of the contract; empty in the row of the mix',
      (row) => row.serviceArea,
    ],
    [
      'indicator',
      'string',
      'indicator code; empty for what is due to networks being scored on different indicators',
      (row) => row.indicator,
    ],
    ['contribution', 'number', 'in score; below 0 it narrows the gap', ({ contribution }) => contribution],
    ...within95('contribution', ({ interval }: Pick<ServiceAreaGap, 'interval'>) => interval),
    because('no_gap_because'),
  ],
});

export const serviceAreaGapsTable = viewTable({
  name: 'service-area-gaps',
  title: 'The gap on the scores of each service area, month by month',
  rows: ({ serviceAreas }: GapBreakdownView) => serviceAreas,
  columns: [
    MONTH,
    ['service_area', 'string', 'service of the contract', ({ serviceArea }) => serviceArea],
    ['indicators', 'integer', 'scored indicators of it', ({ indicators }) => indicators],
    ['networks', 'integer', 'ranked networks', ({ networks }) => networks],
    ['gap', 'number', 'between its own fifths, a score', ({ gap }) => gap],
    ...within95('gap', ({ interval }: ServiceAreaGap) => interval),
    because('no_gap_because'),
  ],
});

export const varianceTable = viewTable({
  name: 'variance',
  title: 'At which level the headline measure varies, month by month',
  rows: ({ variance }: GapBreakdownView) => variance,
  columns: VARIANCE,
});

export const gapBreakdownTables = questionTables(
  GapBreakdownQuestion,
  [contributionsTable, serviceAreaGapsTable, varianceTable],
  {
    months: ({ variance }) => variance.map(({ month }) => month),
  },
);
