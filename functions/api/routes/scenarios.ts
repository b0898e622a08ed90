import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { ScenariosAnswer } from '../../contracts/api/question-answers.ts';
import { ScenariosView } from '../../contracts/views/scenarios-view.ts';
import { scenarioProgressTable } from '../../tables/scenarios-tables.ts';
import { AreaFilter, ofAreas } from '../area-filter.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { sendView } from '../send-view.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary = 'The newest month scored under other policies: the gap, who gains and who loses';
const route = createRoute({
  method: 'get',
  path: '/v1/scenarios',
  summary,
  request: { query: z.strictObject({ ...SnapshotQuery.shape, area: AreaFilter }) },
  responses: tableResponses(summary, ScenariosAnswer),
});

/** `GET /v1/scenarios`: progress of every ranked network under each policy. */
export function scenariosRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  const read = reader.views(ScenariosView, 4);
  app.openapi(route, async (c) => {
    const { area, ...query } = c.req.valid('query');
    return sendView(c, reader, read, {
      query,
      name: (_release, basis) => `scenarios/${basis}`,
      what: 'scenarios',
      months: (view) => [view.month],
      part: (view) => ({ ...view, networks: ofAreas(view.networks, area) }),
      table: scenarioProgressTable,
      file: 'scenarios',
    });
  });
}
