import { AREA_CODE, INDICATOR, MONTH, within95 } from '../../tables/columns.ts';
import { type Column, viewTable } from '../../tables/table.ts';
import { questionTables } from '../question-tables.ts';
import { type Projection, ProjectionQuestion, type ProjectionView } from './question.ts';

const YEAR_END: Column<Pick<ProjectionView, 'yearEnd'>> = [
  'year_end',
  'yearmonth',
  'last month of the contract year',
  ({ yearEnd }) => yearEnd,
];

export const projectionTable = viewTable({
  name: 'projection',
  title: 'Where each area would stand at the end of the contract year',
  rows: ({ month, yearEnd, projections }: ProjectionView) =>
    projections.map((row) => ({ month, yearEnd, ...row })),
  columns: [
    MONTH,
    YEAR_END,
    AREA_CODE,
    INDICATOR,
    ['rate', 'number', 'rate now: a fraction', ({ rate }) => rate],
    [
      'projected',
      'number',
      'rate at the year’s end if it builds up as in earlier years',
      ({ projected }) => projected,
    ],
    ...within95('projected', ({ interval }: Projection) => interval),
    [
      'passes_lower',
      'number',
      'chance to end at or past the lower threshold, 0 to 1; empty without one',
      (row) => row.passesLower,
    ],
    ['passes_upper', 'number', 'chance to end at or past the upper threshold', (row) => row.passesUpper],
    [
      'points',
      'number',
      'points at the projection; empty unless this year’s are verified',
      (row) => row.points?.value ?? null,
    ],
    ...within95('points', ({ points }: Projection) => points),
    [
      'pounds',
      'number',
      'pounds that they are worth to a network; empty for other areas and where a part is unknown',
      (row) => row.pounds?.value ?? null,
    ],
    ...within95('pounds', ({ pounds }: Projection) => pounds ?? null),
  ],
});

export const projectedIndicatorsTable = viewTable({
  name: 'projected-indicators',
  title: 'How each indicator built up over earlier years',
  rows: ({ month, yearEnd, indicators }: ProjectionView) =>
    indicators.map((row) => ({ month, yearEnd, ...row })),
  columns: [
    MONTH,
    YEAR_END,
    INDICATOR,
    [
      'national_share',
      'number',
      'England’s rate of this month over that of the last month, in earlier years',
      (row) => row.nationalShare,
    ],
    ['earlier_years', 'string', 'contract years that it comes from', (row) => row.earlierYears.join(' ')],
    ['earlier_networks', 'integer', 'networks in them', (row) => row.earlierNetworks],
    [
      'lower_threshold',
      'number',
      'a fraction; empty where there is none',
      (row) => row.thresholds?.lower ?? null,
    ],
    ['upper_threshold', 'number', 'likewise', (row) => row.thresholds?.upper ?? null],
    [
      'threshold_status',
      'string',
      'confirmed, secondary or unverified',
      (row) => row.thresholds?.status ?? null,
    ],
    [
      'threshold_year',
      'string',
      'contract year that the thresholds belong to',
      (row) => row.thresholds?.contractYear ?? null,
    ],
    ['points', 'integer', 'verified points of this year; empty where there are none', ({ points }) => points],
    [
      'no_projection_because',
      'string',
      'why there is none; empty where there is one',
      ({ reason }) => reason,
    ],
  ],
});

export const projectionTables = questionTables(ProjectionQuestion, [
  projectionTable,
  projectedIndicatorsTable,
]);
