import { MONTH } from '../../tables/columns.ts';
import { viewTable } from '../../tables/table.ts';
import { questionTables } from '../question-tables.ts';
import { ShortfallQuestion, type ShortfallView } from './question.ts';

/** Which practices make a network's shortfall on one indicator: a row a practice. */
const shortfallTable = viewTable({
  name: 'shortfall',
  title: 'Which practices make a network’s shortfall from the most progressed fifth, on one indicator',
  rows: ({ month, measure, code: network, reference, practices }: ShortfallView) =>
    practices.map((practice) => ({ month, measure, network, reference, ...practice })),
  columns: [
    MONTH,
    ['measure', 'string', 'indicator code', ({ measure }) => measure],
    ['network', 'string', 'ODS code', ({ network }) => network],
    ['reference', 'number', 'mean rate of the most progressed fifth', ({ reference }) => reference],
    ['practice', 'string', 'ODS code', ({ code }) => code],
    ['practice_name', 'string', 'name', ({ name }) => name],
    ['numerator', 'integer', 'as published; empty where it is not', ({ numerator }) => numerator],
    ['denominator', 'integer', 'as published; empty where hidden or not', ({ denominator }) => denominator],
    ['patients_short', 'number', 'below 0: ahead; empty where it is not known', ({ patients }) => patients],
  ],
});

export const shortfallTables = questionTables(ShortfallQuestion, [shortfallTable], {
  file: ({ code, measure }) => `shortfall-${code}-${measure}`,
  indicators: ({ measure }) => (measure === undefined ? undefined : [measure]),
});
