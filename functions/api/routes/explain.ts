import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { ExplainAnswer } from '../../contracts/api/explanation.ts';
import { AreaCode, Month } from '../../contracts/codes.ts';
import { explainTable } from '../../tables/practice-answers-tables.ts';
import { answerHeader, sendAnswer } from '../answer.ts';
import { csvTable } from '../csv.ts';
import { explain } from '../explain.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary = 'The practices, definition, files and caveats behind one figure';
const route = createRoute({
  method: 'get',
  path: '/v1/areas/{code}/explain',
  summary,
  request: {
    params: z.strictObject({ code: AreaCode }),
    query: z.strictObject({
      ...SnapshotQuery.shape,
      indicator: z
        .string()
        .min(1)
        .max(20)
        .meta({ description: 'Such as `CAN04`, or `ACC-08` of the policy papers.' }),
      month: Month,
    }),
  },
  responses: tableResponses(summary, ExplainAnswer),
});

/** `GET /v1/areas/{code}/explain`: what one figure is made of; CSV has a row a practice. */
export function explainRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  app.openapi(route, async (c) => {
    const { month, ...query } = c.req.valid('query');
    const release = await reader.release(query.release);
    const basis = query.basis ?? release.basis;
    const figure = { area: c.req.valid('param').code, indicator: query.indicator, month };
    const data = await explain(reader, release, basis, figure);
    const quality = await reader.quality(release, basis);
    const indicators = [data.definition.code];
    const header = answerHeader({ release, basis, months: [month], quality, indicators });
    const answer: ExplainAnswer = { ...header, data };
    return sendAnswer(c, answer, {
      pinned: query.release !== undefined,
      table: csvTable(explainTable, data),
      name: `${data.area.code}-${data.definition.code}-${month}`,
    });
  });
}
