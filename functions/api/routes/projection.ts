import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { ProjectionAnswer } from '../../contracts/api/view-answers.ts';
import { ProjectionView } from '../../contracts/views/projection-view.ts';
import { projectionTable } from '../../tables/projection-tables.ts';
import { AreaFilter, ofAreas } from '../area-filter.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { sendView } from '../send-view.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary = 'Where each area would stand at the end of the contract year';
const route = createRoute({
  method: 'get',
  path: '/v1/projection',
  summary,
  request: { query: z.strictObject({ ...SnapshotQuery.shape, area: AreaFilter }) },
  responses: tableResponses(summary, ProjectionAnswer),
});

/** `GET /v1/projection`: from the newest month, by how earlier years went on from it. */
export function projectionRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  const read = reader.views(ProjectionView, 4);
  app.openapi(route, async (c) => {
    const { area, ...query } = c.req.valid('query');
    return sendView(c, reader, read, {
      query,
      name: (_release, basis) => `projection/${basis}`,
      what: 'projection to the end of the year',
      months: (view) => [view.month],
      part: (view) => ({ ...view, projections: ofAreas(view.projections, area) }),
      table: projectionTable,
      file: 'projection',
    });
  });
}
