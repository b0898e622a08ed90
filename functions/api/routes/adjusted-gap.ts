import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { AdjustedGapAnswer } from '../../contracts/api/question-answers.ts';
import { AdjustedGapView } from '../../contracts/views/adjusted-gap-view.ts';
import { adjustedGapTable } from '../../tables/adjusted-gap-tables.ts';
import { AreaFilter, ofAreas } from '../area-filter.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { sendView } from '../send-view.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary = 'How much of the gap goes with list size, deprivation, age, practices and team';
const route = createRoute({
  method: 'get',
  path: '/v1/adjusted-gap',
  summary,
  request: { query: z.strictObject({ ...SnapshotQuery.shape, area: AreaFilter }) },
  responses: tableResponses(summary, AdjustedGapAnswer),
});

/** `GET /v1/adjusted-gap`: the fit, and how far each network stands from what its circumstances suggest. */
export function adjustedGapRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  const read = reader.views(AdjustedGapView, 4);
  app.openapi(route, async (c) => {
    const { area, ...query } = c.req.valid('query');
    return sendView(c, reader, read, {
      query,
      name: (_release, basis) => `adjusted-gap/${basis}`,
      what: 'fit of progress on circumstances',
      months: (view) => [view.month],
      part: (view) => ({ ...view, residuals: ofAreas(view.residuals, area) }),
      table: adjustedGapTable,
      file: 'adjusted-gap',
    });
  });
}
