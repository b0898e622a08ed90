import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { QualityAnswer } from '../../contracts/api/answers.ts';
import { dataQualityTable } from '../../tables/quality-tables.ts';
import { answerHeader, sendAnswer } from '../answer.ts';
import { csvTable } from '../csv.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary = 'What arrived, what did not, what was refused and why';
const route = createRoute({
  method: 'get',
  path: '/v1/data-quality',
  summary,
  request: { query: SnapshotQuery },
  responses: tableResponses(summary, QualityAnswer),
});

/** `GET /v1/data-quality`: coverage by month, practices in no network, files, and every caveat. */
export function dataQualityRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  app.openapi(route, async (c) => {
    const query = c.req.valid('query');
    const release = await reader.release(query.release);
    const basis = query.basis ?? release.basis;
    const quality = await reader.quality(release, basis);
    const header = answerHeader({ release, basis, months: release.months, quality });
    const table = csvTable(dataQualityTable, quality);
    const answer: QualityAnswer = { ...header, data: { months: quality.months, files: quality.files } };
    return sendAnswer(c, answer, { pinned: query.release !== undefined, table, name: 'data-quality' });
  });
}
