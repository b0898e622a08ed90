import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { CoverageAnswer } from '../../contracts/api/view-answers.ts';
import { CoverageView } from '../../contracts/views/coverage-view.ts';
import { coverageTable } from '../../tables/coverage-tables.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { sendView } from '../send-view.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary = 'How much of England, each region and each ICB reported, month by month';
const route = createRoute({
  method: 'get',
  path: '/v1/coverage',
  summary,
  request: { query: SnapshotQuery },
  responses: tableResponses(summary, CoverageAnswer),
});

/** `GET /v1/coverage`: practices and patients covered, by area and month. */
export function coverageRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  const read = reader.views(CoverageView, 4);
  app.openapi(route, async (c) => {
    const query = c.req.valid('query');
    return sendView(c, reader, read, {
      query,
      name: (_release, basis) => `coverage/${basis}`,
      what: 'coverage by area',
      table: coverageTable,
      file: 'coverage',
    });
  });
}
