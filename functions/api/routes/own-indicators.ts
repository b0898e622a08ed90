import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { OwnIndicatorsAnswer } from '../../contracts/api/question-answers.ts';
import { OwnIndicatorsView } from '../../contracts/views/own-indicators-view.ts';
import { ownIndicatorsTable } from '../../tables/own-indicators-tables.ts';
import { AreaFilter, ofAreas } from '../area-filter.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { sendView } from '../send-view.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary = 'Indicators of a federation or another publisher, beside the contract and never in its score';
const route = createRoute({
  method: 'get',
  path: '/v1/own-indicators',
  summary,
  request: { query: z.strictObject({ ...SnapshotQuery.shape, area: AreaFilter }) },
  responses: tableResponses(summary, OwnIndicatorsAnswer),
});

/** `GET /v1/own-indicators`: own indicators by network and month, with their definitions; those of one network too. */
export function ownIndicatorsRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  const read = reader.views(OwnIndicatorsView, 4);
  app.openapi(route, async (c) => {
    const { area, ...query } = c.req.valid('query');
    return sendView(c, reader, read, {
      query,
      name: (_release, basis) => `own-indicators/${basis}`,
      what: 'own indicators',
      part: (view) => ({
        ...view,
        indicators: view.indicators.flatMap((indicator) => {
          const points = ofAreas(indicator.points, area);
          return area !== undefined && points.length === 0 ? [] : [{ ...indicator, points }];
        }),
      }),
      table: ownIndicatorsTable,
      file: 'own-indicators',
    });
  });
}
