import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { ClosingAnswer } from '../../contracts/api/gap-answers.ts';
import { ClosingView } from '../../contracts/views/closing-view.ts';
import type { CsvTable } from '../csv.ts';
import { MeasureName } from '../measure-name.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { sendView } from '../send-view.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary = 'Whether gaps close: each month against the same month a year before, and who moved them';
const route = createRoute({
  method: 'get',
  path: '/v1/closing',
  summary,
  request: { query: z.strictObject({ ...SnapshotQuery.shape, measure: MeasureName.optional() }) },
  responses: tableResponses(summary, ClosingAnswer),
});

/** `GET /v1/closing`: the changes and trends of the measure asked for, or of all. */
export function closingRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  const read = reader.views(ClosingView, 4);
  app.openapi(route, async (c) => {
    const { measure, ...query } = c.req.valid('query');
    const isAsked = (part: { readonly measure: string }) => (measure ?? part.measure) === part.measure;
    return sendView(c, reader, read, {
      query,
      name: (_release, basis) => `closing/${basis}`,
      what: 'account of whether gaps close',
      part: (view) => ({
        ...view,
        changes: view.changes.filter(isAsked),
        trends: view.trends.filter(isAsked),
      }),
      table,
      file: 'closing',
    });
  });
}

function table({ changes }: ClosingView): CsvTable {
  return {
    columns: [
      'measure',
      'from',
      'to',
      'gap_from',
      'gap_to',
      'change',
      'by_leavers',
      'by_joiners',
      'by_panel',
      'panel_networks',
      'panel_change_lower_95',
      'panel_change_upper_95',
      'verdict',
      'regression_to_the_mean',
      'no_change_because',
    ],
    rows: changes.map((change) => [
      change.measure,
      change.from,
      change.to,
      change.gapFrom,
      change.gapTo,
      change.change,
      change.byLeavers,
      change.byJoiners,
      change.byPanel,
      change.panel?.networks ?? null,
      change.panel?.interval?.lower ?? null,
      change.panel?.interval?.upper ?? null,
      change.verdict,
      change.regressionToTheMean,
      change.reason,
    ]),
  };
}
