import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { FewestPatientsAnswer } from '../../contracts/api/question-answers.ts';
import { FewestPatientsView } from '../../contracts/views/fewest-patients-view.ts';
import { fewestPatientsTable } from '../../tables/fewest-patients-tables.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { sendView } from '../send-view.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary = 'The fewest patients that would close half of each gap, and where they are';
const route = createRoute({
  method: 'get',
  path: '/v1/fewest-patients',
  summary,
  request: { query: SnapshotQuery },
  responses: tableResponses(summary, FewestPatientsAnswer),
});

/** `GET /v1/fewest-patients`: patients between a gap and half of it, by indicator and network. */
export function fewestPatientsRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  const read = reader.views(FewestPatientsView, 4);
  app.openapi(route, async (c) => {
    const query = c.req.valid('query');
    return sendView(c, reader, read, {
      query,
      name: (_release, basis) => `fewest-patients/${basis}`,
      what: 'patients that would halve a gap',
      months: (view) => [view.month],
      table: fewestPatientsTable,
      file: 'fewest-patients',
    });
  });
}
