import type { MembershipBasis } from '../../contracts/codes.ts';
import type { Release } from '../../contracts/release.ts';
import { areaTables } from '../../questions/area/tables.ts';
import { membersTables } from '../../questions/members/tables.ts';
import {
  progressShortfall,
  type ScoredIndicator,
} from '../../questions/practice-contribution/practice-contribution.ts';
import { practiceContributionTables } from '../../questions/practice-contribution/tables.ts';
import { practicesTables } from '../../questions/practices/tables.ts';
import type { WhatIfView } from '../../questions/what-if/question.ts';
import { whatIfTables } from '../../questions/what-if/tables.ts';
import type { RegisterRoute } from '../on-demand.ts';
import { questionRoute, reading } from '../question-route.ts';
import type { ReleaseReader } from '../release-reader.ts';

/** `GET /v1/practice-contribution/{code}`: what each practice could add to its network's progress. */
export const practiceContributionRoute: RegisterRoute = questionRoute(
  practiceContributionTables,
  (reader) => {
    const scoredOf = reading(whatIfTables, reader);
    return async (release, asked) => {
      const { basis, code = '' } = asked;
      const scored = await scoredOf(release, { basis });
      const { month } = scored;
      const members = await reading(membersTables, reader)(release, { month, basis });
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
  const { results } = await reading(areaTables, reader)(release, { area: code, basis });
  const ofMonth = new Map(
    results.flatMap((result) => (result.month === month ? [[result.indicator, result] as const] : [])),
  );
  const practicesOf = reading(practicesTables, reader);
  const scored = indicators.map(async ({ indicator, serviceArea, range }): Promise<ScoredIndicator[]> => {
    const network = ofMonth.get(indicator);
    if (network === undefined || network.score === null || range === null) return [];
    return [
      {
        indicator,
        serviceArea,
        range,
        network,
        published: await practicesOf(release, { month, indicator }),
      },
    ];
  });
  return (await Promise.all(scored)).flat();
}
