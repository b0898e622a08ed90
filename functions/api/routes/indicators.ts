import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { IndicatorsAnswer } from '../../contracts/api/answers.ts';
import { answerHeader, sendAnswer } from '../answer.ts';
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
    const table = {
      columns: [
        'contract_year',
        'code',
        'policy_code',
        'service_area',
        'description',
        'kind',
        'polarity',
        'use',
        'lower_threshold',
        'upper_threshold',
        'threshold_status',
        'first_month',
        'last_month',
      ],
      rows: indicators.map((indicator) => [
        indicator.contractYear,
        indicator.code,
        indicator.policyCode,
        indicator.serviceArea,
        indicator.description,
        indicator.kind,
        indicator.polarity,
        indicator.use,
        indicator.lowerThreshold,
        indicator.upperThreshold,
        indicator.thresholdStatus,
        indicator.months[0] ?? null,
        indicator.months.at(-1) ?? null,
      ]),
    };
    const answer: IndicatorsAnswer = { ...header, data: indicators };
    return sendAnswer(c, answer, { pinned: query.release !== undefined, table, name: 'indicators' });
  });
}
