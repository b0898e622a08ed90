import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { searchAreas } from '../../assessment/area-search.ts';
import { AreasAnswer } from '../../contracts/api/answers.ts';
import { AreaKind, Month } from '../../contracts/codes.ts';
import type { AreaSummary, AreasView } from '../../contracts/views/area-views.ts';
import { areasTable } from '../../tables/area-tables.ts';
import { answerHeader, sendAnswer } from '../answer.ts';
import { type CsvTable, csvTable, withIndicators } from '../csv.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const DEFAULT_PAGE_SIZE = 50;

const summary = 'Areas of one month: coverage, progress and achievement by indicator';
const route = createRoute({
  method: 'get',
  path: '/v1/areas',
  summary,
  request: {
    query: z.strictObject({
      ...SnapshotQuery.shape,
      month: Month.optional().meta({ description: 'The newest month where it is left out.' }),
      kind: AreaKind.optional().meta({ description: 'Only this level; every level where it is left out.' }),
      q: z
        .string()
        .max(100)
        .optional()
        .meta({ description: 'Words of a name, or a code; slips are forgiven.' }),
      measure: z.string().min(1).max(40).optional().meta({
        description: 'Only this indicator in `rates`; every indicator where it is left out.',
      }),
      page: z.coerce.number().int().min(1).max(10_000).default(1),
      pageSize: z.coerce.number().int().min(1).max(2_000).default(DEFAULT_PAGE_SIZE),
    }),
  },
  responses: tableResponses(summary, AreasAnswer),
});

/** `GET /v1/areas`: one page of the areas of one month, nearest to the search first. CSV has every page. */
export function areasRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  app.openapi(route, async (c) => {
    const query = c.req.valid('query');
    const release = await reader.release(query.release);
    const basis = query.basis ?? release.basis;
    const month = query.month ?? release.months.at(-1) ?? '';
    const view = await reader.areas(release, month, basis);
    const ofKind = view.areas.filter((area) => (query.kind ?? area.kind) === area.kind);
    const found = searchAreas(ofKind, query.q ?? '').map((area) => withRates(area, query.measure));
    const { page, pageSize } = query;
    const areas = found.slice((page - 1) * pageSize, page * pageSize);
    const quality = await reader.quality(release, basis);
    const header = answerHeader({ release, basis, months: [month], quality });
    const answer: AreasAnswer = { ...header, data: { month, total: found.length, page, pageSize, areas } };
    const table = tableOf({ ...view, areas: found });
    return sendAnswer(c, answer, { pinned: query.release !== undefined, table, name: `areas-${month}` });
  });
}

function withRates(area: AreaSummary, measure: string | undefined): AreaSummary {
  if (measure === undefined) return area;
  const rate = area.rates[measure];
  return { ...area, rates: rate === undefined ? {} : { [measure]: rate } };
}

/** The columns that every area has, and a column for each indicator. */
function tableOf(view: AreasView): CsvTable {
  const indicators = [...new Set(view.areas.flatMap(({ rates }) => Object.keys(rates)))].sort();
  return withIndicators(csvTable(areasTable, view), indicators, (row, i) => {
    return view.areas[row]?.rates[indicators[i] ?? ''] ?? null;
  });
}
