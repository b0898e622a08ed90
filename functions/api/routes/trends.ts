import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { TrendsAnswer } from '../../contracts/api/view-answers.ts';
import { TrendsView } from '../../contracts/views/trends-view.ts';
import { trendsTable } from '../../tables/trends-tables.ts';
import { AreaFilter, ofAreas } from '../area-filter.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { sendView } from '../send-view.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary = 'How each indicator of each area moved, against what chance allows';
const route = createRoute({
  method: 'get',
  path: '/v1/trends',
  summary,
  request: { query: z.strictObject({ ...SnapshotQuery.shape, area: AreaFilter }) },
  responses: tableResponses(summary, TrendsAnswer),
});

/** `GET /v1/trends`: changes since last year, and control charts of what does not build up over the year. */
export function trendsRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  const read = reader.views(TrendsView, 4);
  app.openapi(route, async (c) => {
    const { area, ...query } = c.req.valid('query');
    return sendView(c, reader, read, {
      query,
      name: (_release, basis) => `trends/${basis}`,
      what: 'trends',
      months: (view) => [view.month],
      part: (view) => ({
        ...view,
        sinceLastYear: ofAreas(view.sinceLastYear, area),
        controlCharts: ofAreas(view.controlCharts, area),
      }),
      table: trendsTable,
      file: 'trends',
    });
  });
}
