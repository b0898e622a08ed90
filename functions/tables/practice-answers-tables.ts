import type { Explanation } from '../contracts/api/explanation.ts';
import type { PracticeListAnswer } from '../contracts/api/practice-list-answer.ts';
import { MONTH } from './columns.ts';
import { viewTable } from './table.ts';

/** What one figure is made of: a row a practice. */
export const explainTable = viewTable({
  name: 'explain',
  title: 'What one figure is made of, practice by practice',
  rows: ({ area, month, definition, practices }: Explanation) =>
    practices.map((practice) => ({ area: area.code, month, indicator: definition.code, ...practice })),
  columns: [
    ['area', 'string', 'ODS code of the area asked for', ({ area }) => area],
    MONTH,
    ['indicator', 'string', 'indicator code', ({ indicator }) => indicator],
    ['practice', 'string', 'ODS code', ({ code }) => code],
    ['name', 'string', 'name of the practice', ({ name }) => name],
    ['state', 'string', 'counted, nobody-eligible, suppressed or did-not-report', ({ state }) => state],
    ['numerator', 'integer', 'as published; empty where it is not', ({ numerator }) => numerator],
    ['denominator', 'integer', 'as published; empty where hidden or not', ({ denominator }) => denominator],
    ['count', 'integer', 'of an indicator that is a count', ({ count }) => count],
    ['personalised_care_adjustments', 'integer', 'patients left out', ({ adjustments }) => adjustments],
    ['rate', 'number', 'a fraction; empty where it is not known', ({ rate }) => rate],
    ['patients', 'integer', 'registered patients', ({ patients }) => patients],
  ],
});

/** Practices that were found by name or code, nearest first: a row a practice. */
export const practiceListTable = viewTable({
  name: 'practices',
  title: 'Practices of one month, and the network each belongs to',
  rows: ({ month, practices }: Pick<PracticeListAnswer['data'], 'month' | 'practices'>) =>
    practices.map((practice) => ({ month, ...practice })),
  columns: [
    MONTH,
    ['code', 'string', 'ODS code of the practice', ({ code }) => code],
    ['name', 'string', 'its name', ({ name }) => name],
    ['network', 'string', 'ODS code of its network; empty: in none', ({ network }) => network?.code ?? null],
    ['network_name', 'string', 'name of its network', ({ network }) => network?.name ?? null],
    ['patients', 'integer', 'registered patients; empty where unknown', ({ patients }) => patients],
    ['reports', 'boolean', 'whether it published anything in the month', ({ reports }) => reports],
  ],
});
