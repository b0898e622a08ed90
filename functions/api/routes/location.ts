import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { LocationAnswer } from '../../contracts/api/gap-answers.ts';
import { LocationView } from '../../contracts/views/location-view.ts';
import { contributionsTable } from '../../tables/location-tables.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { sendView } from '../send-view.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary = 'Where the balanced gap lies, month by month: areas, service areas and indicators';
const route = createRoute({
  method: 'get',
  path: '/v1/location',
  summary,
  request: { query: SnapshotQuery },
  responses: tableResponses(summary, LocationAnswer),
});

/** `GET /v1/location`: shares of variance, gaps by service area, and contributions, which are what CSV holds. */
export function locationRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  const read = reader.views(LocationView, 4);
  app.openapi(route, async (c) =>
    sendView(c, reader, read, {
      query: c.req.valid('query'),
      name: (_release, basis) => `location/${basis}`,
      what: 'account of where the gap lies',
      months: (view) => view.variance.map(({ month }) => month),
      table: contributionsTable,
      file: 'gap-contributions',
    }),
  );
}
