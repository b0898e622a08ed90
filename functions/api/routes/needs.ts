import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { NeedsAnswer } from '../../contracts/api/view-answers.ts';
import { Month } from '../../contracts/codes.ts';
import { NeedsView } from '../../contracts/views/needs-view.ts';
import { needsTable } from '../../tables/needs-tables.ts';
import { AreaFilter, ofAreas } from '../area-filter.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { newestMonth, sendView } from '../send-view.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary = 'Points, pounds and patients needed of each network, by payment indicator, in one month';
const route = createRoute({
  method: 'get',
  path: '/v1/needs',
  summary,
  request: {
    query: z.strictObject({
      ...SnapshotQuery.shape,
      month: Month.optional().meta({ description: 'The newest month where it is left out.' }),
      area: AreaFilter,
    }),
  },
  responses: tableResponses(summary, NeedsAnswer),
});

/** `GET /v1/needs`: what networks earn and what they still need. */
export function needsRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  const read = reader.views(NeedsView, 8);
  app.openapi(route, async (c) => {
    const { month, area, ...query } = c.req.valid('query');
    return sendView(c, reader, read, {
      query,
      name: (release, basis) => `needs/${month ?? newestMonth(release)}/${basis}`,
      what: `points and patients needed of ${month ?? 'its newest month'}`,
      months: (view) => [view.month],
      part: (view) => ({ ...view, networks: ofAreas(view.networks, area) }),
      table: needsTable,
      file: 'needs',
    });
  });
}
