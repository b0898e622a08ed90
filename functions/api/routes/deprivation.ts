import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { DeprivationAnswer } from '../../contracts/api/question-answers.ts';
import { DeprivationView } from '../../contracts/views/deprivation-view.ts';
import type { CsvTable } from '../csv.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { sendView } from '../send-view.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary = 'Progress and indicators by tenth of deprivation, with slope and relative index';
const route = createRoute({
  method: 'get',
  path: '/v1/deprivation',
  summary,
  request: { query: SnapshotQuery },
  responses: tableResponses(summary, DeprivationAnswer),
});

/** `GET /v1/deprivation`: measures by deprivation, beside the gap between networks. */
export function deprivationRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  const read = reader.views(DeprivationView, 4);
  app.openapi(route, async (c) => {
    const query = c.req.valid('query');
    return sendView(c, reader, read, {
      query,
      name: (_release, basis) => `deprivation/${basis}`,
      what: 'figures by deprivation',
      months: (view) => [view.month],
      table,
      file: 'deprivation',
    });
  });
}

function table({ month, measures }: DeprivationView): CsvTable {
  return {
    columns: [
      'month',
      'measure',
      'tenth',
      'networks',
      'patients',
      'value',
      'value_lower_95',
      'value_upper_95',
      'sii',
      'sii_lower_95',
      'sii_upper_95',
      'rii',
    ],
    rows: measures.flatMap(({ measure, tenths, sii, siiInterval, rii }) =>
      tenths.map(({ tenth, networks, patients, value, interval }) => [
        month,
        measure,
        tenth,
        networks,
        patients,
        value,
        interval.lower,
        interval.upper,
        sii,
        siiInterval?.lower ?? null,
        siiInterval?.upper ?? null,
        rii,
      ]),
    ),
  };
}
