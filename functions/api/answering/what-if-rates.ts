import { areasTables } from '../../questions/areas/tables.ts';
import { whatIfTables } from '../../questions/what-if/tables.ts';
import { whatIfRatesTables } from '../../questions/what-if-rates/tables.ts';
import { whatIfRates } from '../../questions/what-if-rates/what-if-rates.ts';
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
