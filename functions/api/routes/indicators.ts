import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { IndicatorsAnswer } from '../../contracts/api/answers.ts';
import { indicatorsTable } from '../../tables/indicators-tables.ts';
import { answerHeader, sendAnswer } from '../answer.ts';
import { csvTable } from '../csv.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary = 'The indicators that a release holds figures for, as defined in each contract year';
const route = createRoute({
  method: 'get',
  path: '/v1/indicators',
  summary,
  request: { query: SnapshotQuery },
  responses: tableResponses(summary, IndicatorsAnswer),
});

/** `GET /v1/indicators`: definitions, thresholds and their standing. */
export function indicatorsRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  app.openapi(route, async (c) => {
    const query = c.req.valid('query');
    const release = await reader.release(query.release);
    const basis = query.basis ?? release.basis;
    const { indicators } = await reader.indicators(release);
    const quality = await reader.quality(release, basis);
    const header = answerHeader({ release, basis, months: release.months, quality });
    const table = csvTable(indicatorsTable, { indicators });
    const answer: IndicatorsAnswer = { ...header, data: indicators };
    return sendAnswer(c, answer, { pinned: query.release !== undefined, table, name: 'indicators' });
  });
}
