import { MONTH } from '../../tables/columns.ts';
import { viewTable } from '../../tables/table.ts';
import { questionTables } from '../question-tables.ts';
import { type Found, SearchQuestion } from './question.ts';

const foundTable = viewTable({
  name: 'search',
  title: 'What a search found, nearest first',
  rows: ({ month, places }: Found) => places.map((place) => ({ month, ...place })),
  columns: [
    MONTH,
    ['kind', 'string', 'pcn, sub-icb, icb, region, practice, indicator or postcode', ({ kind }) => kind],
    ['code', 'string', 'ODS code, indicator code or first half of a postcode', ({ code }) => code],
    ['name', 'string', 'its name', ({ name }) => name],
    ['within', 'string', 'code of the nearest area that it lies in', ({ within }) => within[0]?.code ?? null],
    [
      'holds',
      'integer',
      'practices of a network or a postcode, networks of a wider area; empty for what holds neither',
      ({ holds }) => holds,
    ],
  ],
});

export const searchTables = questionTables(SearchQuestion, [foundTable], {
  hasFigures: false,
  file: (_asked, { month }) => `search-${month}`,
});
