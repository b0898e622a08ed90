import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { ClosingAnswer } from '../../contracts/api/gap-answers.ts';
import { ClosingView } from '../../contracts/views/closing-view.ts';
import { closingTable } from '../../tables/closing-tables.ts';
import { MeasureName } from '../measure-name.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { sendView } from '../send-view.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary = 'Whether gaps close: each month against the same month a year before, and who moved them';
const route = createRoute({
  method: 'get',
  path: '/v1/closing',
  summary,
  request: { query: z.strictObject({ ...SnapshotQuery.shape, measure: MeasureName.optional() }) },
  responses: tableResponses(summary, ClosingAnswer),
});

/** `GET /v1/closing`: the changes and trends of the measure asked for, or of all. */
export function closingRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  const read = reader.views(ClosingView, 4);
  app.openapi(route, async (c) => {
    const { measure, ...query } = c.req.valid('query');
    const isAsked = (part: { readonly measure: string }) => (measure ?? part.measure) === part.measure;
    return sendView(c, reader, read, {
      query,
      name: (_release, basis) => `closing/${basis}`,
      what: 'account of whether gaps close',
      part: (view) => ({
        ...view,
        changes: view.changes.filter(isAsked),
        trends: view.trends.filter(isAsked),
      }),
      table: closingTable,
      file: 'closing',
    });
  });
}
