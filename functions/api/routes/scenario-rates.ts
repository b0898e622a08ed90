import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { ScenarioRatesAnswer } from '../../contracts/api/scenario-rates-answer.ts';
import { viewName } from '../../questions/question.ts';
import { WhatIfQuestion } from '../../questions/what-if/question.ts';
import { scenarioRates } from '../../questions/what-if/rates.ts';
import { whatIfRatesTable } from '../../questions/what-if/tables.ts';
import { answerHeader, sendAnswer } from '../answer.ts';
import { csvTable, withIndicators } from '../csv.ts';
import { NotFoundError } from '../errors.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary = 'What any policy can be scored from: every ranked network’s achievement, compactly';
const route = createRoute({
  method: 'get',
  path: '/v1/what-if/rates',
  summary,
  request: { query: SnapshotQuery },
  responses: tableResponses(summary, ScenarioRatesAnswer),
});

/** `GET /v1/scenarios/rates`: for whoever scores the newest month under a policy of their own. */
export function scenarioRatesRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  const read = reader.views(WhatIfQuestion.view, 4);
  app.openapi(route, async (c) => {
    const query = c.req.valid('query');
    const release = await reader.release(query.release);
    const basis = query.basis ?? release.basis;
    const scenarios = await read(release, viewName(WhatIfQuestion, { basis }));
    if (scenarios === undefined) throw new NotFoundError(`Release ${release.release} holds no scenarios.`);
    const data = scenarioRates(await reader.areas(release, scenarios.month, basis), scenarios);
    const quality = await reader.quality(release, basis);
    const answer: ScenarioRatesAnswer = {
      ...answerHeader({ release, basis, months: [data.month], quality }),
      data,
    };
    const table = withIndicators(csvTable(whatIfRatesTable, data), data.indicators, (row, i) => {
      return data.rates[row]?.[i] ?? null;
    });
    return sendAnswer(c, answer, { pinned: query.release !== undefined, table, name: 'scenario-rates' });
  });
}
