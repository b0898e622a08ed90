import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { WorkforceAnswer } from '../../contracts/api/workforce-answer.ts';
import { WorkforceView } from '../../contracts/views/workforce-view.ts';
import type { CsvTable } from '../csv.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { sendView } from '../send-view.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary = 'Who works for networks, by role group and area, and who has not recruited';
const route = createRoute({
  method: 'get',
  path: '/v1/workforce',
  summary,
  request: { query: SnapshotQuery },
  responses: tableResponses(summary, WorkforceAnswer),
});

/** `GET /v1/workforce`: teams in the latest month; few people's hours are never in it. */
export function workforceRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  const read = reader.views(WorkforceView, 4);
  app.openapi(route, (c) =>
    sendView(c, reader, read, {
      query: c.req.valid('query'),
      name: (_release, basis) => `workforce/${basis}`,
      what: 'workforce',
      months: ({ month }) => [month],
      indicators: [],
      table: workforceTable,
      file: 'workforce',
    }),
  );
}

/** A row for each area and role group, and one for each area's whole team; networks' groups are named, not measured. */
function workforceTable({ census, areas, networks, roleGroups }: WorkforceView): CsvTable {
  return {
    columns: [
      'kind',
      'code',
      'name',
      'group',
      'state',
      'fte',
      'fte_per_10000_patients',
      'patients',
      'census',
    ],
    rows: [
      ...areas.flatMap(({ kind, code, name, patients, total, groups }) =>
        [{ group: null, ...total }, ...groups].map(({ group, state, fte, per10000 }) => [
          kind,
          code,
          name,
          group,
          state,
          fte,
          per10000,
          patients,
          census,
        ]),
      ),
      ...networks.flatMap(({ code, name, patients, total, groups }) => [
        ['pcn', code, name, null, total.state, total.fte, total.per10000, patients, census],
        ...roleGroups.map(({ id }) => {
          const state = groups.includes(id) ? 'recorded' : 'none-recorded';
          return ['pcn', code, name, id, state, null, null, patients, census];
        }),
      ]),
    ],
  };
}
