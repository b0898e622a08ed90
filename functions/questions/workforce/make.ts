import type { AreaMonth } from '../../assessment/area-month.ts';
import type { MonthAssessment } from '../../assessment/assess-month.ts';
import { figureOf, isRanked } from '../../assessment/gap-point.ts';
import { measureOf } from '../../assessment/headline.ts';
import { sourcesOf } from '../../assessment/month-sources.ts';
import { type PublishedCensus, readPublishedTeams } from '../../assessment/workforce/read-teams.ts';
import type { MembershipBasis } from '../../contracts/codes.ts';
import { otherSourcesSentence } from '../../sentences/source-sentences.ts';
import { workforceKeyPoints } from '../../sentences/workforce-key-points.ts';
import {
  loadWorkforceRoles,
  UNLISTED_ROLES,
  type WorkforceRoles,
} from '../../specification/workforce-roles.ts';
import { oneView } from '../maker.ts';
import {
  type AreaTeam,
  type NetworkTeam,
  type RecruitmentGap,
  WorkforceQuestion,
  type WorkforceView,
} from './question.ts';
import { teamAndProgress } from './team-and-progress.ts';

/** Who works for networks in the latest month: one view, also where no workforce file has been taken in. */
export const makeWorkforce = oneView(WorkforceQuestion, async (assessed) => {
  const latest = assessed.months.at(-1);
  if (latest === undefined) return null;
  const census = await readPublishedTeams(assessed);
  const view = workforceView(assessed.basis, latest, census, loadWorkforceRoles());
  const sources = sourcesOf(assessed, latest);
  if (sources === undefined || census.census === null) return view;
  const dates = otherSourcesSentence(latest.month, { lists: sources.lists, census: census.census });
  return { ...view, sources, dates };
});

/** The workforce of one month's areas, made of what may be published of it and of nothing else. */
export function workforceView(
  basis: MembershipBasis,
  { month, areas, headline }: Pick<MonthAssessment, 'month' | 'areas' | 'headline'>,
  { census, teams }: PublishedCensus,
  roles: WorkforceRoles,
): WorkforceView {
  const roleGroups = groupsIn(
    areas.flatMap(({ area }) => teams.groupsOf(area.code)),
    roles,
  );
  const networks = areas.filter(({ area }) => area.kind === 'pcn');
  const sign = headline.polarity === 'up' ? 1 : -1;
  const figures = {
    roleGroups,
    areas: areas
      .filter(({ area }) => area.kind !== 'pcn' && area.kind !== 'sub-icb')
      .map((area) => areaTeam(area, { teams, roleGroups, networks })),
    networks: networks.map((network) => networkTeam(network, teams)),
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
    teamAndProgress: {
      measure: measureOf(headline),
      ...teamAndProgress(
        networks
          .filter((network) => isRanked(network, headline.measure))
          .map((network) => {
            const value = figureOf(network, headline.measure);
            return {
              per10000: teams.team(network.area.code, null, network.patients).per10000,
              progress: value === null ? null : sign * value,
            };
          }),
      ),
    },
  };
  return { ...view, keyPoints: workforceKeyPoints(view) };
}

/** The listed groups, and where the census has a role that is not listed, a group for it. */
function groupsIn(recorded: readonly string[], { groups }: WorkforceRoles) {
  const listed = groups.map(({ id, title }) => ({ id, title }));
  return recorded.includes(UNLISTED_ROLES.id) ? [...listed, { ...UNLISTED_ROLES }] : listed;
}

interface Published extends Pick<PublishedCensus, 'teams'> {
  readonly roleGroups: WorkforceView['roleGroups'];
  readonly networks: readonly AreaMonth[];
}

function areaTeam(
  { area: { code, name, kind }, patients, practices, practicesWithoutList }: AreaMonth,
  { teams, roleGroups, networks }: Published,
): AreaTeam {
  const within = networks.filter(
    (network) => kind === 'england' || (kind === 'icb' ? network.area.icb : network.area.region) === code,
  );
  const recorded = within
    .map((network) => teams.groupsOf(network.area.code))
    .filter((groups) => groups.length > 0);
  return {
    code,
    name,
    kind,
    networks: within.length,
    networksRecorded: recorded.length,
    patients,
    practices,
    practicesWithoutList,
    total: teams.team(code, null, patients),
    groups: roleGroups.map(({ id }) => ({
      group: id,
      networks: recorded.filter((groups) => groups.includes(id)).length,
      ...teams.team(code, id, patients),
    })),
  };
}

function networkTeam(
  { area: { code, name, icb, region }, patients, practices, practicesWithoutList }: AreaMonth,
  teams: PublishedCensus['teams'],
): NetworkTeam {
  const total = teams.team(code, null, patients);
  return {
    code,
    name,
    icb,
    region,
    patients,
    practices,
    practicesWithoutList,
    total,
    groups: [...teams.groupsOf(code)],
  };
}

/**
 * How far regions differ in each role group, for each 10,000 registered patients; groups by the widest gap first.
 * A group of which fewer than two regions have a figure to show is left out.
 *
 * @see docs/measures.md#workforce
 */
function recruitmentGaps({
  areas,
  networks,
  roleGroups,
}: Pick<WorkforceView, 'areas' | 'networks' | 'roleGroups'>): RecruitmentGap[] {
  const regions = areas.filter(({ kind }) => kind === 'region');
  const recorded = networks.filter(({ total }) => total.state !== 'none-recorded');
  return roleGroups
    .flatMap(({ id }): RecruitmentGap[] => {
      const figures = regions
        .flatMap(({ code, groups }) => {
          const figure = groups.find(({ group }) => group === id);
          if (figure === undefined || figure.per10000 === null) return [];
          return [{ region: code, per10000: figure.per10000 }];
        })
        .sort((a, b) => b.per10000 - a.per10000);
      const [most, least] = [figures[0], figures.at(-1)];
      if (most === undefined || least === undefined || figures.length < 2) return [];
      const networksWithout = recorded.filter(({ groups }) => !groups.includes(id)).length;
      return [{ group: id, most, least, gap: most.per10000 - least.per10000, networksWithout }];
    })
    .sort((a, b) => b.gap - a.gap);
}
