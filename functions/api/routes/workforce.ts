import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { WorkforceAnswer } from '../../contracts/api/workforce-answer.ts';
import { WorkforceView } from '../../contracts/views/workforce-view.ts';
import { workforceTable } from '../../tables/workforce-tables.ts';
import { AreaFilter, ofAreas } from '../area-filter.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { sendView } from '../send-view.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary = 'Who works for networks, by role group and area, and who has not recruited';
const route = createRoute({
  method: 'get',
  path: '/v1/workforce',
  summary,
  request: { query: z.strictObject({ ...SnapshotQuery.shape, area: AreaFilter }) },
  responses: tableResponses(summary, WorkforceAnswer),
});

/** `GET /v1/workforce`: teams in the latest month; few people's hours are never in it. */
export function workforceRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  const read = reader.views(WorkforceView, 4);
  app.openapi(route, (c) => {
    const { area, ...query } = c.req.valid('query');
    return sendView(c, reader, read, {
      query,
      name: (_release, basis) => `workforce/${basis}`,
      what: 'workforce',
      months: ({ month }) => [month],
      indicators: [],
      // Of the networks alone: what is said of England and its regions is whole.
      part: (view) => ({ ...view, networks: ofAreas(view.networks, area) }),
      table: workforceTable,
      file: 'workforce',
    });
  });
}
