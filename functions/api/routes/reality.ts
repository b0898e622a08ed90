import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { RealityAnswer } from '../../contracts/api/gap-answers.ts';
import { Measure, Month } from '../../contracts/codes.ts';
import { type RealityPoint, RealityView } from '../../contracts/views/reality-view.ts';
import { realityTable } from '../../tables/reality-tables.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { sendView } from '../send-view.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary =
  'How much of each gap is real: chance in the spread, the gap without it, and whether all could be alike';
const route = createRoute({
  method: 'get',
  path: '/v1/reality',
  summary,
  request: {
    query: z.strictObject({
      ...SnapshotQuery.shape,
      month: Month.optional().meta({ description: 'Only this month; every month where it is left out.' }),
      measure: Measure.optional(),
    }),
  },
  responses: tableResponses(summary, RealityAnswer),
});

/** `GET /v1/reality`: the points of the measure and month asked for. */
export function realityRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  const read = reader.views(RealityView, 4);
  app.openapi(route, async (c) => {
    const { month, measure, ...query } = c.req.valid('query');
    const isAsked = (point: RealityPoint) =>
      (month ?? point.month) === point.month && (measure ?? point.measure) === point.measure;
    return sendView(c, reader, read, {
      query,
      name: (_release, basis) => `reality/${basis}`,
      what: 'account of how much of the gap is real',
      ...(month !== undefined && { months: () => [month] }),
      part: (view) => ({ ...view, points: view.points.filter(isAsked) }),
      table: realityTable,
      file: 'reality',
    });
  });
}
