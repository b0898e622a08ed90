import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { RanksAnswer } from '../../contracts/api/view-answers.ts';
import { Measure, Month } from '../../contracts/codes.ts';
import { RanksView } from '../../contracts/views/ranks-view.ts';
import { ranksTable } from '../../tables/ranks-tables.ts';
import { AreaFilter, ofAreas } from '../area-filter.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { newestMonth, sendView } from '../send-view.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary = 'The place of each network on one measure, with how sure it is';
const route = createRoute({
  method: 'get',
  path: '/v1/ranks',
  summary,
  request: {
    query: z.strictObject({
      ...SnapshotQuery.shape,
      month: Month.optional().meta({
        description:
          'The newest month where it is left out. Kept for it and for the same month a year before.',
      }),
      measure: Measure.default('progress-balanced'),
      area: AreaFilter,
    }),
  },
  responses: tableResponses(summary, RanksAnswer),
});

/** `GET /v1/ranks`: rank intervals, and the groups that cannot be told apart. */
export function ranksRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  const read = reader.views(RanksView, 8);
  app.openapi(route, async (c) => {
    const { month, measure, area, ...query } = c.req.valid('query');
    return sendView(c, reader, read, {
      query,
      name: (release, basis) => `ranks/${month ?? newestMonth(release)}/${measure}/${basis}`,
      what: `ranks of this measure in ${month ?? 'its newest month'}`,
      months: (view) => [view.month],
      part: (view) => ({ ...view, networks: ofAreas(view.networks, area) }),
      table: ranksTable,
      file: `ranks-${measure}`,
    });
  });
}
