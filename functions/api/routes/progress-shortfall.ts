import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { ProgressShortfallAnswer } from '../../contracts/api/progress-shortfall-answer.ts';
import { type MembershipBasis, PcnCode } from '../../contracts/codes.ts';
import type { Release } from '../../contracts/release.ts';
import {
  progressShortfall,
  type ScoredIndicator,
} from '../../questions/practice-contribution/practice-contribution.ts';
import { viewName } from '../../questions/question.ts';
import { WhatIfQuestion, type WhatIfView } from '../../questions/what-if/question.ts';
import { progressShortfallTable } from '../../tables/progress-shortfall-table.ts';
import { answerHeader, sendAnswer } from '../answer.ts';
import { csvTable } from '../csv.ts';
import { NotFoundError } from '../errors.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary =
  "Whose patients would raise a network's balanced progress most, practice by practice, newest month";
const route = createRoute({
  method: 'get',
  path: '/v1/progress-shortfall/{code}',
  summary,
  request: { query: SnapshotQuery, params: z.strictObject({ code: PcnCode }) },
  responses: tableResponses(summary, ProgressShortfallAnswer),
});

/** `GET /v1/progress-shortfall/{code}`: what each practice could add to its network's progress. */
export function progressShortfallRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  const read = reader.views(WhatIfQuestion.view, 4);
  app.openapi(route, async (c) => {
    const query = c.req.valid('query');
    const { code } = c.req.valid('param');
    const release = await reader.release(query.release);
    const basis = query.basis ?? release.basis;
    const scenarios = await read(release, viewName(WhatIfQuestion, { basis }));
    if (scenarios === undefined) throw new NotFoundError(`Release ${release.release} holds no scenarios.`);
    const { month } = scenarios;
    const members = await reader.members(release, month, basis);
    const own = members.practices.filter(({ pcn }) => pcn === code);
    const scored = await scoredIndicators(reader, release, basis, code, scenarios);
    const found = progressShortfall(own, scored);
    const data: ProgressShortfallAnswer['data'] = {
      month,
      code,
      progress: found?.progress ?? null,
      practices: (found?.practices ?? []).map((practice) => ({
        ...practice,
        indicators: [...practice.indicators],
      })),
      reason: found === null ? 'No indicator of this network is scored this month.' : null,
    };
    const quality = await reader.quality(release, basis);
    return sendAnswer(
      c,
      { ...answerHeader({ release, basis, months: [month], quality }), data },
      {
        pinned: query.release !== undefined,
        table: csvTable(progressShortfallTable, data),
        name: `progress-shortfall-${code}`,
      },
    );
  });
}

/** What the network is scored on that month, with what practices published of each. */
async function scoredIndicators(
  reader: ReleaseReader,
  release: Release,
  basis: MembershipBasis,
  code: string,
  { month, indicators }: WhatIfView,
): Promise<readonly ScoredIndicator[]> {
  const { results } = await reader.area(release, code, basis);
  const ofMonth = new Map(
    results.flatMap((result) => (result.month === month ? [[result.indicator, result] as const] : [])),
  );
  const scored = indicators.map(async ({ indicator, serviceArea, range }): Promise<ScoredIndicator[]> => {
    const network = ofMonth.get(indicator);
    if (network === undefined || network.score === null || range === null) return [];
    return [
      {
        indicator,
        serviceArea,
        range,
        network,
        published: await reader.practices(release, month, indicator),
      },
    ];
  });
  return (await Promise.all(scored)).flat();
}
