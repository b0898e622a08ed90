import type { AreasView } from '../../questions/areas/question.ts';
import { areasTables } from '../../questions/areas/tables.ts';
import type { WhatIfView } from '../../questions/what-if/question.ts';
import { whatIfTables } from '../../questions/what-if/tables.ts';
import type { WhatIfRates } from '../../questions/what-if-rates/question.ts';
import { whatIfRatesTables } from '../../questions/what-if-rates/tables.ts';
import type { RegisterRoute } from '../on-demand.ts';
import { questionRoute, reading } from '../question-route.ts';

/** `GET /v1/what-if/rates`: for whoever scores the newest month under a policy of their own. */
export const whatIfRatesRoute: RegisterRoute = questionRoute(whatIfRatesTables, (reader) => {
  const scoredOf = reading(whatIfTables, reader);
  const areasOf = reading(areasTables, reader);
  return async (release, asked) => {
    const { basis } = asked;
    const scored = await scoredOf(release, { basis });
    const areas = await areasOf(release, { month: scored.month, basis });
    return whatIfRatesTables.answered(whatIfRates(areas, scored), asked);
  };
});

/** What any policy can be scored from: every ranked network's achievement of the indicators that are scored. */
export function whatIfRates(
  { month, areas }: Pick<AreasView, 'month' | 'areas'>,
  { indicators }: Pick<WhatIfView, 'indicators'>,
): WhatIfRates {
  const ranked = areas.filter(({ kind, status }) => kind === 'pcn' && status === 'ranked');
  const codes = indicators.map(({ indicator }) => indicator);
  return {
    month,
    indicators: codes,
    codes: ranked.map(({ code }) => code),
    names: ranked.map(({ name }) => name),
    patients: ranked.map(({ patients }) => patients),
    balanced: ranked.map(({ progress }) => progress),
    rates: ranked.map(({ rates }) => codes.map((code) => rates[code] ?? null)),
  };
}
