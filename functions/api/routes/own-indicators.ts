import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { OwnIndicatorsAnswer } from '../../contracts/api/question-answers.ts';
import { OwnIndicatorsView } from '../../contracts/views/own-indicators-view.ts';
import { ownIndicatorsTable } from '../../tables/own-indicators-tables.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { sendView } from '../send-view.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary = 'Indicators of a federation or another publisher, beside the contract and never in its score';
const route = createRoute({
  method: 'get',
  path: '/v1/own-indicators',
  summary,
  request: { query: SnapshotQuery },
  responses: tableResponses(summary, OwnIndicatorsAnswer),
});

/** `GET /v1/own-indicators`: own indicators by network and month, with their definitions. */
export function ownIndicatorsRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  const read = reader.views(OwnIndicatorsView, 4);
  app.openapi(route, async (c) => {
    const query = c.req.valid('query');
    return sendView(c, reader, read, {
      query,
      name: (_release, basis) => `own-indicators/${basis}`,
      what: 'own indicators',
      table: ownIndicatorsTable,
      file: 'own-indicators',
    });
  });
}
