import { AREA_CODE, INDICATOR, MONTH, NAME } from '../../tables/columns.ts';
import { viewTable } from '../../tables/table.ts';
import { questionTables } from '../question-tables.ts';
import { RevisionsQuestion, type RevisionsView } from './question.ts';

/** What changed of figures already published: all of England, and the largest changes of networks. */
export const revisionsTable = viewTable({
  name: 'revisions',
  title: 'What this release changed of figures already published',
  rows: ({ comparedWith, months }: RevisionsView) =>
    months.flatMap(({ month, england, largest }) => [
      ...england.map(({ indicator, before, after }) => ({
        comparedWith,
        month,
        code: 'ENG',
        name: 'England',
        indicator,
        before: before?.rate ?? null,
        after: after?.rate ?? null,
      })),
      ...largest.map((change) => ({ comparedWith, month, ...change })),
    ]),
  columns: [
    ['compared_with_release', 'integer', 'number of the release before', (row) => row.comparedWith],
    MONTH,
    AREA_CODE,
    NAME,
    INDICATOR,
    ['rate_before', 'number', 'fraction; empty where it was not published', ({ before }) => before],
    ['rate_after', 'number', 'fraction; empty where it is no longer published', ({ after }) => after],
  ],
});

const revisedNetworksTable = viewTable({
  name: 'revised-networks',
  title: 'Networks with any figure changed by this release',
  rows: ({ comparedWith, months }: RevisionsView) =>
    months.flatMap(({ month, networks }) => networks.map((code) => ({ comparedWith, month, code }))),
  columns: [
    ['compared_with_release', 'integer', 'number of the release before', (row) => row.comparedWith],
    MONTH,
    AREA_CODE,
  ],
});

export const revisionsTables = questionTables(RevisionsQuestion, [revisionsTable, revisedNetworksTable], {
  months: ({ months }) => months.map(({ month }) => month),
});
