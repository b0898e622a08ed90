import { CODE, INDICATOR, MONTH, within95 } from '../../tables/columns.ts';
import { type Column, viewTable } from '../../tables/table.ts';
import { questionTables } from '../question-tables.ts';
import { FunnelQuestion, type FunnelView } from './question.ts';

type Limits = FunnelView['limits'][number];

const funnelTable = viewTable({
  name: 'funnel',
  title: 'The networks of each indicator against the limits that chance allows',
  rows: ({ month, measure, networks }: FunnelView) =>
    networks.map((network) => ({ month, indicator: measure.measure, ...network })),
  columns: [
    MONTH,
    INDICATOR,
    CODE,
    ['denominator', 'integer', 'patients eligible', ({ denominator }) => denominator],
    ['rate', 'number', 'fraction, 0 to 1', ({ rate }) => rate],
    [
      'place',
      'string',
      'far-below, below, within, above or far-above the widened limits',
      ({ place }) => place,
    ],
  ],
});

const BEYOND_998: readonly Column<Limits>[] = [
  ['chance_lower_998', 'number', 'lower 99.8% limit by chance alone', (row) => row.chance998.lower],
  ['chance_upper_998', 'number', 'upper 99.8% limit by chance alone', (row) => row.chance998.upper],
  [
    'widened_lower_998',
    'number',
    'lower 99.8% limit, widened by what lies between networks',
    (row) => row.widened998.lower,
  ],
  ['widened_upper_998', 'number', 'upper 99.8% limit, widened likewise', (row) => row.widened998.upper],
];

const funnelLimitsTable = viewTable({
  name: 'funnel-limits',
  title: 'The limits of each funnel by number of patients',
  rows: ({ month, measure, target, limits }: FunnelView) =>
    limits.map((limit) => ({ month, indicator: measure.measure, target, ...limit })),
  columns: [
    MONTH,
    INDICATOR,
    ['denominator', 'integer', 'patients eligible', ({ denominator }) => denominator],
    ['target', 'number', 'rate of all patients together: the line of the funnel', ({ target }) => target],
    ...within95('chance', ({ chance95 }: Limits) => chance95),
    ...within95('widened', ({ widened95 }: Limits) => widened95),
    ...BEYOND_998,
  ],
});

const funnelFitTable = viewTable({
  name: 'funnel-fit',
  title: 'How far networks spread beyond chance on each indicator',
  rows: ({ measure, ...view }: FunnelView) => [{ ...view, indicator: measure.measure }],
  columns: [
    MONTH,
    INDICATOR,
    ['target', 'number', 'rate of all patients together', ({ target }) => target],
    ['phi', 'number', 'mean squared z-score: 1 where chance alone is at work', ({ phi }) => phi],
    ['tau2', 'number', 'variance between networks on the arcsine scale', ({ tau2 }) => tau2],
    ['no_funnel_because', 'string', 'why there is none; empty where there is one', ({ reason }) => reason],
  ],
});

export const funnelTables = questionTables(FunnelQuestion, [funnelTable, funnelLimitsTable, funnelFitTable], {
  indicators: ({ measure = '' }) => [measure],
});
