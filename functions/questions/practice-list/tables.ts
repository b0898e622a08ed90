import { pageOf } from '../../contracts/paging.ts';
import { MONTH } from '../../tables/columns.ts';
import { viewTable } from '../../tables/table.ts';
import { questionTables } from '../question-tables.ts';
import { PracticeListQuestion, type PracticesFound } from './question.ts';

/** Practices that were found by name or code, nearest first: a row a practice. */
export const practiceListTable = viewTable({
  name: 'practices',
  title: 'Practices of one month, and the network each belongs to',
  rows: ({ month, practices }: PracticesFound) => practices.map((practice) => ({ month, ...practice })),
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

export const practiceListTables = questionTables(PracticeListQuestion, [practiceListTable], {
  sends: ({ month, practices }, asked) => {
    const { shown, ...page } = pageOf(practices, asked);
    return { month, total: practices.length, ...page, practices: [...shown] };
  },
  hasFigures: false,
  file: (_asked, { month }) => `practices-${month}`,
});
