import { MONTH } from '../../tables/columns.ts';
import { viewTable } from '../../tables/table.ts';
import { questionTables } from '../question-tables.ts';
import { ExplainQuestion, type Explanation } from './question.ts';

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

export const explainTables = questionTables(ExplainQuestion, [explainTable], {
  indicators: (_asked, { definition }) => [definition.code],
  file: (_asked, { area, definition, month }) => `${area.code}-${definition.code}-${month}`,
});
