import { searchAreas } from '../../assessment/area-search.ts';
import { newestOf } from '../../contracts/month.ts';
import { areasTables } from '../../questions/areas/tables.ts';
import { membersTables } from '../../questions/members/tables.ts';
import { practiceListTables } from '../../questions/practice-list/tables.ts';
import type { RegisterRoute } from '../on-demand.ts';
import { questionRoute, reading } from '../question-route.ts';

/** `GET /v1/practices`: nearest to the search first. A release without members of the month has none to list. */
export const practiceListRoute: RegisterRoute = questionRoute(practiceListTables, (reader) => {
  const areasOf = reading(areasTables, reader);
  const membersOf = membersTables.read(reader);
  return async (release, asked) => {
    const { basis, q = '', postcode } = asked;
    const month = asked['month'] ?? newestOf(release.months);
    const { areas } = await areasOf(release, { month, basis });
    const names = new Map(areas.map(({ code, name }) => [code, name]));
    const members = (await membersOf(release, { month, basis }))?.practices ?? [];
    const practices =
      postcode === undefined ? members : members.filter(({ outward }) => outward === postcode);
    const found = searchAreas(practices, q).map(
      ({ code, name, pcn, networkNotKnown, patients, reports }) => ({
        code,
        name,
        network: pcn === null ? null : { code: pcn, name: names.get(pcn) ?? pcn },
        networkKnown: networkNotKnown !== true,
        patients,
        reports,
      }),
    );
    return practiceListTables.answered({ month, practices: found }, asked);
  };
});
