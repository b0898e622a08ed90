import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { MonthLocationAnswer } from '../../contracts/api/gap-answers.ts';
import { Measure, Month } from '../../contracts/codes.ts';
import { MonthLocationView } from '../../contracts/views/location-view.ts';
import { gapWithinAreasTable } from '../../tables/location-tables.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { newestMonth, sendView } from '../send-view.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary = 'The gap within each region and ICB in one month, and how the variance divides between them';
const route = createRoute({
  method: 'get',
  path: '/v1/location/areas',
  summary,
  request: {
    query: z.strictObject({
      ...SnapshotQuery.shape,
      month: Month.optional().meta({
        description:
          'The newest month where it is left out. Kept for it and for the same month a year before.',
      }),
      measure: Measure.optional(),
    }),
  },
  responses: tableResponses(summary, MonthLocationAnswer),
});

/** `GET /v1/location/areas`: fifths from 20 ranked networks on, the spread of the middle 80 % from 5 on. */
export function locationAreasRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  const read = reader.views(MonthLocationView, 4);
  app.openapi(route, async (c) => {
    const { month, measure, ...query } = c.req.valid('query');
    const isAsked = (part: { readonly measure: string }) => (measure ?? part.measure) === part.measure;
    return sendView(c, reader, read, {
      query,
      name: (release, basis) => `location/${month ?? newestMonth(release)}/${basis}`,
      what: `gaps within areas in ${month ?? 'its newest month'}`,
      months: (view) => [view.month],
      part: (view) => ({
        ...view,
        variance: view.variance.filter(isAsked),
        gaps: view.gaps.filter(isAsked),
      }),
      table: gapWithinAreasTable,
      file: 'gap-within-areas',
    });
  });
}
