import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { AlertsAnswer } from '../../contracts/api/question-answers.ts';
import { AlertsView } from '../../contracts/views/alerts-view.ts';
import { alertsTable } from '../../tables/alerts-tables.ts';
import { AreaFilter, ofAreas } from '../area-filter.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { sendView } from '../send-view.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary = 'What changed for networks in the newest month, after false-discovery control';
const route = createRoute({
  method: 'get',
  path: '/v1/alerts',
  summary,
  request: { query: z.strictObject({ ...SnapshotQuery.shape, area: AreaFilter }) },
  responses: tableResponses(summary, AlertsAnswer),
});

/** `GET /v1/alerts`: alerts by network; few, and each with its reason. */
export function alertsRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  const read = reader.views(AlertsView, 4);
  app.openapi(route, async (c) => {
    const { area, ...query } = c.req.valid('query');
    return sendView(c, reader, read, {
      query,
      name: (_release, basis) => `alerts/${basis}`,
      what: 'alerts',
      months: (view) => [view.month],
      part: (view) => ({ ...view, alerts: ofAreas(view.alerts, area) }),
      table: alertsTable,
      file: 'alerts',
    });
  });
}
