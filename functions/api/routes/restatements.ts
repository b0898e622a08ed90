import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { RestatementsAnswer } from '../../contracts/api/view-answers.ts';
import { RestatementsView } from '../../contracts/views/restatements-view.ts';
import type { CsvTable } from '../csv.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { sendView } from '../send-view.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary = 'What a release changed of figures that were already published';
const route = createRoute({
  method: 'get',
  path: '/v1/restatements',
  summary,
  request: { query: SnapshotQuery },
  responses: tableResponses(summary, RestatementsAnswer),
});

/** `GET /v1/restatements`: re-issued months, before and after; 404 for a release that changed nothing. */
export function restatementsRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  const read = reader.views(RestatementsView, 8);
  app.openapi(route, async (c) => {
    const query = c.req.valid('query');
    return sendView(c, reader, read, {
      query,
      name: (_release, basis) => `restatements/${basis}`,
      what: 'restated figures: it changed nothing that was published before',
      months: (view) => view.months.map(({ month }) => month),
      table,
      file: 'restatements',
    });
  });
}

function table({ comparedWith, months }: RestatementsView): CsvTable {
  return {
    columns: ['compared_with_release', 'month', 'area', 'name', 'indicator', 'rate_before', 'rate_after'],
    rows: months.flatMap(({ month, england, largest }) => [
      ...england.map(({ indicator, before, after }) => [
        comparedWith,
        month,
        'ENG',
        'England',
        indicator,
        before?.rate ?? null,
        after?.rate ?? null,
      ]),
      ...largest.map(({ code, name, indicator, before, after }) => [
        comparedWith,
        month,
        code,
        name,
        indicator,
        before,
        after,
      ]),
    ]),
  };
}
