import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { DeprivationAnswer } from '../../contracts/api/question-answers.ts';
import { DeprivationView } from '../../contracts/views/deprivation-view.ts';
import { deprivationTable } from '../../tables/deprivation-tables.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { sendView } from '../send-view.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary = 'Progress and indicators by tenth of deprivation, with slope and relative index';
const route = createRoute({
  method: 'get',
  path: '/v1/deprivation',
  summary,
  request: { query: SnapshotQuery },
  responses: tableResponses(summary, DeprivationAnswer),
});

/** `GET /v1/deprivation`: measures by deprivation, beside the gap between networks. */
export function deprivationRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  const read = reader.views(DeprivationView, 4);
  app.openapi(route, async (c) => {
    const query = c.req.valid('query');
    return sendView(c, reader, read, {
      query,
      name: (_release, basis) => `deprivation/${basis}`,
      what: 'figures by deprivation',
      months: (view) => [view.month],
      table: deprivationTable,
      file: 'deprivation',
    });
  });
}
