import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { FunnelAnswer } from '../../contracts/api/view-answers.ts';
import { Measure, Month } from '../../contracts/codes.ts';
import { FunnelView } from '../../contracts/views/funnel-view.ts';
import { funnelTable } from '../../tables/funnel-tables.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { newestMonth, sendView } from '../send-view.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary = 'The networks of one indicator against the limits that chance allows';
const route = createRoute({
  method: 'get',
  path: '/v1/funnel',
  summary,
  request: {
    query: z.strictObject({
      ...SnapshotQuery.shape,
      month: Month.optional().meta({
        description:
          'The newest month where it is left out. Kept for it and for the same month a year before.',
      }),
      measure: Measure,
    }),
  },
  responses: tableResponses(summary, FunnelAnswer),
});

/** `GET /v1/funnel`: limits by size, and where each network lies. */
export function funnelRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  const read = reader.views(FunnelView, 8);
  app.openapi(route, async (c) => {
    const { month, measure, ...query } = c.req.valid('query');
    return sendView(c, reader, read, {
      query,
      name: (release, basis) => `funnel/${month ?? newestMonth(release)}/${measure}/${basis}`,
      what: `funnel of this indicator in ${month ?? 'its newest month'}`,
      months: (view) => [view.month],
      indicators: [measure],
      table: funnelTable,
      file: `funnel-${measure}`,
    });
  });
}
