import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { RestatementsAnswer } from '../../contracts/api/view-answers.ts';
import { RestatementsView } from '../../contracts/views/restatements-view.ts';
import { restatementsTable } from '../../tables/restatements-tables.ts';
import { answerHeader, sendAnswer } from '../answer.ts';
import { csvTable } from '../csv.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary = 'What a release changed of figures that were already published';
const route = createRoute({
  method: 'get',
  path: '/v1/restatements',
  summary,
  request: { query: SnapshotQuery },
  responses: tableResponses(summary, RestatementsAnswer),
});

/** `GET /v1/restatements`: re-issued months, before and after; null for a release that changed nothing. */
export function restatementsRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  const read = reader.views(RestatementsView, 8);
  app.openapi(route, async (c) => {
    const query = c.req.valid('query');
    const release = await reader.release(query.release);
    const basis = query.basis ?? release.basis;
    const data = (await read(release, `restatements/${basis}`)) ?? null;
    const months = data === null ? [] : data.months.map(({ month }) => month);
    const quality = await reader.quality(release, basis);
    const answer: RestatementsAnswer = { ...answerHeader({ release, basis, months, quality }), data };
    return sendAnswer(c, answer, {
      pinned: query.release !== undefined,
      table: csvTable(restatementsTable, data ?? { comparedWith: 0, months: [] }),
      name: 'restatements',
    });
  });
}
