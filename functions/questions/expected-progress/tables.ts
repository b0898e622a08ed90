import { because, CODE, MONTH, OTHER_SOURCES, UNIT, within95 } from '../../tables/columns.ts';
import { viewTable } from '../../tables/table.ts';
import { BALANCED_PROGRESS } from '../gap/question.ts';
import { questionTables } from '../question-tables.ts';
import { ExpectedProgressQuestion, type ExpectedProgressView } from './question.ts';

/** How far each network stands from what its circumstances suggest. */
export const expectedProgressTable = viewTable({
  name: 'expected-progress',
  title: 'Each network compared with what its circumstances suggest',
  rows: ({ month, measure, sources, residuals }: ExpectedProgressView) =>
    residuals.map((row) => ({ month, measure, sources, ...row })),
  columns: [
    MONTH,
    CODE,
    [
      'measure',
      'string',
      'what value is of: the headline of the month',
      ({ measure }) => (measure ?? BALANCED_PROGRESS).measure,
    ],
    ['value', 'number', UNIT, ({ value }) => value],
    ['expected', 'number', 'what networks in like circumstances reach', ({ expected }) => expected],
    ['residual', 'number', 'value less expected', ({ residual }) => residual],
    ...within95('residual', ({ interval }: ExpectedProgressView['residuals'][number]) => interval),
    [
      'unusual_beyond',
      'number',
      'a residual beyond this, either way, is unusual in like circumstances; empty in older releases',
      ({ unusualBeyond }) => unusualBeyond ?? null,
    ],
    ...OTHER_SOURCES,
  ],
});

export const circumstanceFactorsTable = viewTable({
  name: 'expected-progress-factors',
  title: 'What one standard deviation more of each circumstance goes with',
  rows: ({ month, coefficients }: ExpectedProgressView) => coefficients.map((row) => ({ month, ...row })),
  columns: [
    MONTH,
    ['factor', 'string', 'patients, deprivation, aged65, practices or team', ({ factor }) => factor],
    [
      'estimate',
      'number',
      'difference in value for one standard deviation more, other things equal',
      (row) => row.estimate,
    ],
    ...within95('estimate', ({ interval }: ExpectedProgressView['coefficients'][number]) => interval),
    ['mean', 'number', 'mean of the factor over networks, in its own unit', ({ mean }) => mean],
    ['standard_deviation', 'number', 'its standard deviation over networks', (row) => row.standardDeviation],
  ],
});

export const circumstanceFitTable = viewTable({
  name: 'expected-progress-fit',
  title: 'How much of the gap goes with circumstances',
  rows: (view: ExpectedProgressView) => [view],
  columns: [
    MONTH,
    ['networks', 'integer', 'ranked networks of which every factor is known', ({ networks }) => networks],
    [
      'left_out',
      'integer',
      'ranked networks left out because a factor is unknown, or is a team that must not be shown',
      ({ leftOut }) => leftOut,
    ],
    [
      'r_squared',
      'number',
      'share of the variance that goes with the factors, 0 to 1',
      (row) => row.rSquared,
    ],
    ['gap', 'number', `gap of these networks, ${UNIT}`, ({ gap }) => gap],
    ['gap_left', 'number', 'what is left of it once circumstances are alike', ({ gapLeft }) => gapLeft],
    ...within95('gap_left', ({ gapLeftInterval }: ExpectedProgressView) => gapLeftInterval ?? null),
    [
      'adjusted_gap',
      'number',
      'between the fifths furthest above and below expectation',
      (row) => row.adjustedGap,
    ],
    ...within95('adjusted_gap', ({ adjustedInterval }: ExpectedProgressView) => adjustedInterval),
    because('no_fit_because'),
    ...OTHER_SOURCES,
  ],
});

export const expectedProgressTables = questionTables(ExpectedProgressQuestion, [
  expectedProgressTable,
  circumstanceFactorsTable,
  circumstanceFitTable,
]);
