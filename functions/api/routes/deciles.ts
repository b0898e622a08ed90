import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { DecilesAnswer } from '../../contracts/api/view-answers.ts';
import { Measure } from '../../contracts/codes.ts';
import { DecilesView } from '../../contracts/views/deciles-view.ts';
import { decilesTable } from '../../tables/deciles-tables.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { sendView } from '../send-view.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary = 'How ranked networks are spread on one measure, month by month';
const route = createRoute({
  method: 'get',
  path: '/v1/deciles',
  summary,
  request: { query: z.strictObject({ ...SnapshotQuery.shape, measure: Measure }) },
  responses: tableResponses(summary, DecilesAnswer),
});

/** `GET /v1/deciles`: the nine deciles, the ends and England, for each month of the release. */
export function decilesRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  const read = reader.views(DecilesView, 16);
  app.openapi(route, async (c) => {
    const { measure, ...query } = c.req.valid('query');
    return sendView(c, reader, read, {
      query,
      name: (_release, basis) => `deciles/${measure}/${basis}`,
      what: 'spread of this measure',
      months: (view) => view.points.map(({ month }) => month),
      ...(!measure.startsWith('progress-') && { indicators: [measure] }),
      table: decilesTable,
      file: `deciles-${measure}`,
    });
  });
}
