import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { searchAreas } from '../../assessment/area-search.ts';
import { PracticeListAnswer } from '../../contracts/api/practice-list-answer.ts';
import { Month } from '../../contracts/codes.ts';
import { MembersView } from '../../contracts/views/practices-view.ts';
import { practiceListTable } from '../../tables/practice-answers-tables.ts';
import { answerHeader, sendAnswer } from '../answer.ts';
import { csvTable } from '../csv.ts';
import { newestMonth } from '../question-route.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

type Practice = PracticeListAnswer['data']['practices'][number];

const summary = 'Practices of one month by name, and the network each belongs to';
const route = createRoute({
  method: 'get',
  path: '/v1/practices',
  summary,
  request: {
    query: z.strictObject({
      ...SnapshotQuery.shape,
      month: Month.optional().meta({ description: 'The newest month where it is left out.' }),
      q: z
        .string()
        .max(100)
        .optional()
        .meta({ description: 'Words of a practice’s name, or its code; slips are forgiven.' }),
      page: z.coerce.number().int().min(1).max(10_000).default(1),
      pageSize: z.coerce.number().int().min(1).max(2_000).default(50),
    }),
  },
  responses: tableResponses(summary, PracticeListAnswer),
});

/** `GET /v1/practices`: nearest to the search first. A release without members of the month has none to list. */
export function practicesRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  const members = reader.views(MembersView, 4);
  app.openapi(route, async (c) => {
    const query = c.req.valid('query');
    const release = await reader.release(query.release);
    const basis = query.basis ?? release.basis;
    const month = query.month ?? newestMonth(release);
    const { areas } = await reader.areas(release, month, basis);
    const names = new Map(areas.map(({ code, name }) => [code, name]));
    const practices = (await members(release, `members/${month}/${basis}`))?.practices ?? [];
    const found = searchAreas(practices, query.q ?? '').map(
      ({ code, name, pcn, networkNotKnown, patients, reports }): Practice => ({
        code,
        name,
        network: pcn === null ? null : { code: pcn, name: names.get(pcn) ?? pcn },
        networkKnown: networkNotKnown !== true,
        patients,
        reports,
      }),
    );
    const { page, pageSize } = query;
    const shown = found.slice((page - 1) * pageSize, page * pageSize);
    const header = answerHeader({ release, basis, months: [month] });
    const data = { month, total: found.length, page, pageSize, practices: shown };
    return sendAnswer(
      c,
      { ...header, data },
      {
        pinned: query.release !== undefined,
        table: csvTable(practiceListTable, { month, practices: found }),
        name: `practices-${month}`,
      },
    );
  });
}
