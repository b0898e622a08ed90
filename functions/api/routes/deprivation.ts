import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { DeprivationAnswer } from '../../contracts/api/question-answers.ts';
import { DeprivationView } from '../../contracts/views/deprivation-view.ts';
import { deprivationSlopesTable, deprivationTable } from '../../tables/deprivation-tables.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { sendView } from '../send-view.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary = 'Progress and indicators by tenth of deprivation, with slope and relative index';
const route = createRoute({
  method: 'get',
  path: '/v1/deprivation',
  summary,
  request: {
    query: z.strictObject({
      ...SnapshotQuery.shape,
      table: z.enum(['tenths', 'slopes']).default('tenths').meta({
        description: 'As CSV: the newest month by tenth, or both indices of every month. JSON has the two.',
      }),
    }),
  },
  responses: tableResponses(summary, DeprivationAnswer),
});

/** `GET /v1/deprivation`: measures by deprivation, beside the gap between networks. */
export function deprivationRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  const read = reader.views(DeprivationView, 4);
  app.openapi(route, async (c) => {
    const { table, ...query } = c.req.valid('query');
    return sendView(c, reader, read, {
      query,
      name: (_release, basis) => `deprivation/${basis}`,
      what: 'figures by deprivation',
      months: (view) => [view.month],
      table: table === 'slopes' ? deprivationSlopesTable : deprivationTable,
      file: table === 'slopes' ? 'deprivation-slopes' : 'deprivation',
    });
  });
}
