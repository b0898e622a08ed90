import { CONFIDENCE_IN_NAMES, INTERVAL } from '../../rules/rule-words.ts';
import { because, MEASURE, MONTH, UNIT, within95 } from '../../tables/columns.ts';
import { viewTable } from '../../tables/table.ts';
import { questionTables } from '../question-tables.ts';
import { type ChancePoint, ChanceQuestion, type ChanceView } from './question.ts';

export const chanceTable = viewTable({
  name: 'chance',
  title: 'How much of each gap is real, by measure and month',
  rows: ({ points }: ChanceView) => points,
  columns: [
    MONTH,
    MEASURE,
    ['networks', 'integer', 'ranked networks', ({ networks }) => networks],
    ['gap', 'number', `the gap, ${UNIT}`, ({ gap }) => gap],
    ...within95('gap', ({ interval }: ChancePoint) => interval),
    ['noise_share', 'number', 'share of the variance that chance explains, 0 to 1', (row) => row.noiseShare],
    ['noise_capped', 'boolean', 'whether that share was cut to 1', ({ noiseCapped }) => noiseCapped],
    ['gap_left', 'number', 'the gap once chance is taken out', ({ gapLeft }) => gapLeft],
    ...within95('gap_left', ({ gapLeftInterval }: ChancePoint) => gapLeftInterval),
    ['chance_share', 'number', 'share of the gap that is chance, 0 to 1', ({ chanceShare }) => chanceShare],
    [
      'alike_p_value',
      'number',
      'chance of such a spread if all networks were alike; empty where not tested',
      (row) => row.alike?.pValue ?? null,
    ],
    ['alike_method', 'string', 'chi-square or simulation', ({ alike }) => alike?.method ?? null],
    [
      'alike_dispersion',
      'number',
      'spread over what chance alone gives',
      ({ alike }) => alike?.dispersion ?? null,
      { by: 'alike_method', says: { simulation: 'not-applicable' } },
    ],
    [
      'alike_chance_gap',
      'number',
      'the gap that chance alone would make',
      ({ alike }) => alike?.chanceGap ?? null,
      { by: 'alike_method', says: { 'chi-square': 'not-applicable' } },
    ],
    [
      'alike_rough',
      'boolean',
      'whether too few patients make the p-value only rough',
      ({ alike }) => alike?.rough ?? null,
    ],
    [
      'pooled_difference',
      'number',
      'all patients of the one fifth against all of the other',
      ({ pooled }) => pooled?.difference ?? null,
    ],
    [
      `pooled_lower_${CONFIDENCE_IN_NAMES}`,
      'number',
      `lower end of its ${INTERVAL}`,
      ({ pooled }) => pooled?.lower ?? null,
    ],
    [`pooled_upper_${CONFIDENCE_IN_NAMES}`, 'number', 'upper end', ({ pooled }) => pooled?.upper ?? null],
    because('no_answer_because'),
  ],
});

export const chanceTables = questionTables(ChanceQuestion, [chanceTable], {
  months: (_view, { month }) => (month === undefined ? undefined : [month]),
});
