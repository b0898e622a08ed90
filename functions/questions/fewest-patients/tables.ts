import { because, CODE, INDICATOR, MONTH } from '../../tables/columns.ts';
import { viewTable } from '../../tables/table.ts';
import { questionTables } from '../question-tables.ts';
import { FewestPatientsQuestion, type FewestPatientsView } from './question.ts';

export const fewestPatientsTable = viewTable({
  name: 'fewest-patients',
  title: 'The fewest patients that would close half of each gap, by network',
  rows: ({ month, indicators }: FewestPatientsView) =>
    indicators.flatMap(({ indicator, where }) => where.map((row) => ({ month, indicator, ...row }))),
  columns: [
    MONTH,
    INDICATOR,
    CODE,
    ['patients', 'integer', 'patients more, or fewer where less is better', ({ patients }) => patients],
    ['eligible', 'integer', 'patients eligible in the network', ({ eligible }) => eligible],
  ],
});

export const halfGapsTable = viewTable({
  name: 'half-gaps',
  title: 'How few patients stand between each gap and half of it',
  rows: ({ month, indicators }: FewestPatientsView) => indicators.map((row) => ({ month, ...row })),
  columns: [
    MONTH,
    INDICATOR,
    ['networks', 'integer', 'ranked networks', ({ networks }) => networks],
    ['gap', 'number', 'fraction of patients, between the outer fifths', ({ gap }) => gap],
    ['gap_after', 'number', 'the gap once these patients are reached', ({ gapAfter }) => gapAfter],
    ['patients', 'integer', 'patients it takes', ({ patients }) => patients],
    ['eligible', 'integer', 'patients eligible in all ranked networks', ({ eligible }) => eligible],
    because('no_answer_because'),
  ],
});

export const fewestPatientsTables = questionTables(FewestPatientsQuestion, [
  fewestPatientsTable,
  halfGapsTable,
]);
