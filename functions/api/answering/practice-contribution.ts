import type { MembershipBasis } from '../../contracts/codes.ts';
import type { Release } from '../../contracts/release.ts';
import {
  progressShortfall,
  type ScoredIndicator,
} from '../../questions/practice-contribution/practice-contribution.ts';
import { practiceContributionTables } from '../../questions/practice-contribution/tables.ts';
import { viewName } from '../../questions/question.ts';
import { WhatIfQuestion, type WhatIfView } from '../../questions/what-if/question.ts';
import { NotFoundError } from '../errors.ts';
import type { RegisterRoute } from '../on-demand.ts';
import { questionRoute } from '../question-route.ts';
import type { ReleaseReader } from '../release-reader.ts';

/** `GET /v1/practice-contribution/{code}`: what each practice could add to its network's progress. */
export const practiceContributionRoute: RegisterRoute = questionRoute(
  practiceContributionTables,
  (reader) => {
    const read = reader.views(WhatIfQuestion.view, 4);
    return async (release, asked) => {
      const { basis, code = '' } = asked;
      const scored = await read(release, viewName(WhatIfQuestion, { basis }));
      if (scored === undefined)
        throw new NotFoundError(`Release ${release.release} holds no ${WhatIfQuestion.what}.`);
      const { month } = scored;
      const members = await reader.members(release, month, basis);
      const own = members.practices.filter(({ pcn }) => pcn === code);
      const found = progressShortfall(own, await scoredIndicators(reader, release, basis, code, scored));
      return practiceContributionTables.answered(
        {
          month,
          code,
          progress: found?.progress ?? null,
          practices: (found?.practices ?? []).map((practice) => ({
            ...practice,
            indicators: [...practice.indicators],
          })),
          reason: found === null ? 'No indicator of this network is scored this month.' : null,
        },
        asked,
      );
    };
  },
);

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
