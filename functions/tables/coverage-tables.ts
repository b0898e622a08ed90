import type { CoverageView } from '../contracts/views/coverage-view.ts';
import { AREA_CODE, COVERAGE, MONTH, NAME } from './columns.ts';
import { viewTable } from './table.ts';

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
