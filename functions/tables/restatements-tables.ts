import type { RestatementsView } from '../contracts/views/restatements-view.ts';
import { AREA_CODE, INDICATOR, MONTH, NAME } from './columns.ts';
import { viewTable } from './table.ts';

/** What changed of figures already published: all of England, and the largest changes of networks. */
export const restatementsTable = viewTable({
  name: 'restatements',
  title: 'What this release changed of figures already published',
  rows: ({ comparedWith, months }: Pick<RestatementsView, 'comparedWith' | 'months'>) =>
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

export const restatedNetworksTable = viewTable({
  name: 'restated-networks',
  title: 'Networks with any figure changed by this release',
  rows: ({ comparedWith, months }: RestatementsView) =>
    months.flatMap(({ month, networks }) => networks.map((code) => ({ comparedWith, month, code }))),
  columns: [
    ['compared_with_release', 'integer', 'number of the release before', (row) => row.comparedWith],
    MONTH,
    AREA_CODE,
  ],
});
