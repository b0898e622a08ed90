import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { OwnIndicatorsAnswer } from '../../contracts/api/question-answers.ts';
import { OwnIndicatorsView } from '../../contracts/views/own-indicators-view.ts';
import type { CsvTable } from '../csv.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { sendView } from '../send-view.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary = 'Indicators of a federation or another publisher, beside the contract and never in its score';
const route = createRoute({
  method: 'get',
  path: '/v1/own-indicators',
  summary,
  request: { query: SnapshotQuery },
  responses: tableResponses(summary, OwnIndicatorsAnswer),
});

/** `GET /v1/own-indicators`: own indicators by network and month, with their definitions. */
export function ownIndicatorsRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  const read = reader.views(OwnIndicatorsView, 4);
  app.openapi(route, async (c) => {
    const query = c.req.valid('query');
    return sendView(c, reader, read, {
      query,
      name: (_release, basis) => `own-indicators/${basis}`,
      what: 'own indicators',
      table,
      file: 'own-indicators',
    });
  });
}

function table({ indicators }: OwnIndicatorsView): CsvTable {
  return {
    columns: [
      'indicator',
      'title',
      'source',
      'month',
      'code',
      'numerator',
      'denominator',
      'rate',
      'rate_lower_95',
      'rate_upper_95',
    ],
    rows: indicators.flatMap(({ indicator, title, source, points }) =>
      points.map(({ month, code, numerator, denominator, rate, interval }) => [
        indicator,
        title,
        source,
        month,
        code,
        numerator,
        denominator,
        rate,
        interval?.lower ?? null,
        interval?.upper ?? null,
      ]),
    ),
  };
}
