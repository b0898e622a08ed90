import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { PrioritiesAnswer } from '../../contracts/api/question-answers.ts';
import { PrioritiesView } from '../../contracts/views/priorities-view.ts';
import { prioritiesTable } from '../../tables/priorities-tables.ts';
import { AreaFilter, ofAreas } from '../area-filter.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { sendView } from '../send-view.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary = 'What networks chose for themselves, their measures and their own targets';
const route = createRoute({
  method: 'get',
  path: '/v1/priorities',
  summary,
  request: { query: z.strictObject({ ...SnapshotQuery.shape, area: AreaFilter }) },
  responses: tableResponses(summary, PrioritiesAnswer),
});

/** `GET /v1/priorities`: local priorities, in order of code: nobody is ranked by them. */
export function prioritiesRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  const read = reader.views(PrioritiesView, 4);
  app.openapi(route, async (c) => {
    const { area, ...query } = c.req.valid('query');
    return sendView(c, reader, read, {
      query,
      name: (_release, basis) => `priorities/${basis}`,
      what: 'local priorities',
      months: (view) => [view.month],
      part: (view) => ({ ...view, networks: ofAreas(view.networks, area) }),
      table: prioritiesTable,
      file: 'priorities',
    });
  });
}
