import { type CoverageView, CoverageQuestion } from './question.ts';
import { questionTables } from '../question-tables.ts';
import { AREA_CODE, COVERAGE, MONTH, NAME } from '../../tables/columns.ts';
import { viewTable } from '../../tables/table.ts';

export const coverageTable = viewTable({
  name: 'coverage',
  title: 'How much of England, each region and each ICB reported, month by month',
  rows: ({ areas }: CoverageView) =>
    areas.flatMap(({ months, ...area }) => months.map((month) => ({ ...area, ...month }))),
  columns: [
    AREA_CODE,
    NAME,
    ['kind', 'string', 'icb, region or england', ({ kind }) => kind],
    MONTH,
    ...COVERAGE,
  ],
});

export const coverageTables = questionTables(CoverageQuestion, [coverageTable]);
