import type { MembershipBasis } from '../../contracts/codes.ts';
import type { AreaTeam, NetworkTeam, WorkforceView } from '../../contracts/views/workforce-view.ts';
import { workforceKeyPoints } from '../../sentences/workforce-key-points.ts';
import {
  loadWorkforceRoles,
  roleGroupFinder,
  UNLISTED_ROLES,
  type WorkforceRoles,
} from '../../specification/workforce-roles.ts';
import type { AreaMonth } from '../area-month.ts';
import type { MonthAssessment } from '../assess-month.ts';
import type { ViewMaker } from '../assessed.ts';
import { figureName, hiddenFigures } from './hidden-figures.ts';
import { recruitmentGaps } from './recruitment-gap.ts';
import { teamAndProgress } from './team-and-progress.ts';
import { per10000, teamFigure } from './team-figure.ts';
import { readTeams, type TeamRow } from './team-rows.ts';
import { areaKey, type Teams, teamsByArea, wholeTeam } from './teams-by-area.ts';

/** Who works for networks in the latest month: one view, also where no workforce file has been taken in. */
export const workforceViews: ViewMaker = async function* ({ basis, months, readMart }) {
  const latest = months.at(-1);
  if (latest === undefined) return;
  const rows = await readTeams(readMart, latest.month);
  yield [`workforce/${basis}`, workforceView(basis, latest, rows, loadWorkforceRoles())];
};

/** The workforce of one month's areas; what few people could be known by is hidden. */
export function workforceView(
  basis: MembershipBasis,
  { month, areas }: MonthAssessment,
  rows: readonly TeamRow[],
  roles: WorkforceRoles,
): WorkforceView {
  const teams = teamsByArea(rows, roleGroupFinder(roles));
  const roleGroups = groupsIn(teams, roles);
  const census =
    rows
      .map(({ census_date }) => census_date)
      .sort()
      .at(-1) ?? null;
  const hidden = hiddenFigures(
    teams,
    areas.map(({ area }) => area),
    roleGroups.map(({ id }) => id),
  );
  const networks = areas.filter(({ area }) => area.kind === 'pcn');
  const figures = {
    roleGroups,
    areas: areas
      .filter(({ area }) => area.kind !== 'pcn' && area.kind !== 'sub-icb')
      .map((area) => areaTeam(area, { teams, hidden, roleGroups, networks })),
    networks: networks.map((network) => networkTeam(network, teams, hidden)),
  };
  const view: Omit<WorkforceView, 'keyPoints'> = {
    view: 'workforce',
    version: 1,
    basis,
    month,
    census,
    reason: census === null ? 'No workforce census has been taken in.' : null,
    ...figures,
    recruitment: recruitmentGaps(figures),
    // Of all teams, those too small to show among them: a correlation gives no network away.
    teamAndProgress: teamAndProgress(
      networks
        .filter(({ status }) => status === 'ranked')
        .map(({ area, patients, balanced }) => {
          const team = wholeTeam(teams.get(areaKey('pcn', area.code)));
          return {
            per10000: team === null ? null : per10000(team.fte, patients),
            progress: balanced?.progress ?? null,
          };
        }),
    ),
  };
  return { ...view, keyPoints: workforceKeyPoints(view) };
}

/** The listed groups, and where the census has a role that is not listed, a group for it. */
function groupsIn(teams: Teams, { groups }: WorkforceRoles) {
  const listed = groups.map(({ id, title }) => ({ id, title }));
  return [...teams.values()].some((team) => team.has(UNLISTED_ROLES.id))
    ? [...listed, { ...UNLISTED_ROLES }]
    : listed;
}

interface Published {
  readonly teams: Teams;
  readonly hidden: ReadonlySet<string>;
  readonly roleGroups: WorkforceView['roleGroups'];
  readonly networks: readonly AreaMonth[];
}

function areaTeam(
  { area, patients }: AreaMonth,
  { teams, hidden, roleGroups, networks }: Published,
): AreaTeam {
  const { code, name, kind } = area;
  const team = teams.get(areaKey(kind, code));
  const within = networks.filter(
    (network) => kind === 'england' || (kind === 'icb' ? network.area.icb : network.area.region) === code,
  );
  const teamsWithin = within.flatMap((network) => teams.get(areaKey('pcn', network.area.code)) ?? []);
  return {
    code,
    name,
    kind,
    networks: within.length,
    networksRecorded: teamsWithin.length,
    patients,
    total: teamFigure(wholeTeam(team), patients, hidden.has(figureName(kind, code, null))),
    groups: roleGroups.map(({ id }) => ({
      group: id,
      networks: teamsWithin.filter((within) => within.has(id)).length,
      ...teamFigure(team?.get(id) ?? null, patients, hidden.has(figureName(kind, code, id))),
    })),
  };
}

function networkTeam({ area, patients }: AreaMonth, teams: Teams, hidden: ReadonlySet<string>): NetworkTeam {
  const { code, name, icb, region } = area;
  const team = teams.get(areaKey('pcn', code));
  return {
    code,
    name,
    icb,
    region,
    patients,
    total: teamFigure(wholeTeam(team), patients, hidden.has(figureName('pcn', code, null))),
    groups: team === undefined ? [] : [...team.keys()].sort(),
  };
}
