import { latestDefinitions } from '../../assessment/latest-definitions.ts';
import { newestOf } from '../../contracts/month.ts';
import type { AreasView } from '../../questions/areas/question.ts';
import { areasTables } from '../../questions/areas/tables.ts';
import type { IndicatorSummary } from '../../questions/indicators/question.ts';
import { indicatorsTables } from '../../questions/indicators/tables.ts';
import { membersTables } from '../../questions/members/tables.ts';
import { type Findable, findable, findPlaces, type Places } from '../../questions/search/find-places.ts';
import { MOST_FOUND } from '../../questions/search/question.ts';
import { searchTables } from '../../questions/search/tables.ts';
import type { RegisterRoute } from '../on-demand.ts';
import { questionRoute, reading } from '../question-route.ts';

/** `GET /v1/search`: what a reader may mean, nearest first. A release without members of the month finds no surgery. */
export const searchRoute: RegisterRoute = questionRoute(searchTables, (reader) => {
  const areasOf = reading(areasTables, reader);
  const indicatorsOf = reading(indicatorsTables, reader);
  const membersOf = membersTables.read(reader);
  const ready = new WeakMap<AreasView, Findable>();
  return async (release, asked) => {
    const { basis, q = '', postcode, limit } = asked;
    const month = asked['month'] ?? newestOf(release.months);
    const view = await areasOf(release, { month, basis });
    const places =
      ready.get(view) ??
      findable({
        areas: view.areas,
        practices: (await membersOf(release, { month, basis }))?.practices ?? [],
        indicators: newestTitles((await indicatorsOf(release, {})).indicators),
      });
    ready.set(view, places);
    const found = findPlaces(places, {
      q,
      postcode,
      limit: limit === undefined ? MOST_FOUND : Number(limit),
    });
    return searchTables.answered({ month, ...found }, asked);
  };
});

/** Indicators that the release has figures of, each as its newest contract year calls it. */
function newestTitles(indicators: readonly IndicatorSummary[]): Places['indicators'] {
  const held = latestDefinitions(indicators.filter(({ months }) => months.length > 0));
  return [...held.values()].map(({ code, title, description, policyCode }) => ({
    code,
    title: title ?? description,
    policyCode,
  }));
}
