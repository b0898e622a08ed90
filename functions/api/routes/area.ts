import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { AreaAnswer } from '../../contracts/api/answers.ts';
import { AreaCode } from '../../contracts/codes.ts';
import { achievementTable } from '../../tables/area-tables.ts';
import { answerHeader, sendAnswer } from '../answer.ts';
import { csvTable } from '../csv.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary = 'One area through every month: coverage, progress and each indicator';
const route = createRoute({
  method: 'get',
  path: '/v1/areas/{code}',
  summary,
  request: { query: SnapshotQuery, params: z.strictObject({ code: AreaCode }) },
  responses: tableResponses(summary, AreaAnswer),
});

/** `GET /v1/areas/{code}`: one area through time; coverage in the header is the area's own. */
export function areaRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  app.openapi(route, async (c) => {
    const query = c.req.valid('query');
    const { code } = c.req.valid('param');
    const release = await reader.release(query.release);
    const basis = query.basis ?? release.basis;
    const view = await reader.area(release, code, basis);
    const quality = await reader.quality(release, basis);
    const { area, results } = view;
    const header = {
      ...answerHeader({ release, basis, months: view.months.map(({ month }) => month), quality }),
      coverage: view.months.map(({ month, coverage }) => ({ month, ...coverage })),
    };
    const answer: AreaAnswer = { ...header, data: { area, months: view.months, results } };
    const table = csvTable(achievementTable, view);
    return sendAnswer(c, answer, { pinned: query.release !== undefined, table, name: area.code });
  });
}
