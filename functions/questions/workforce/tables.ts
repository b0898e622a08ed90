import { because, MONTH, NAME, OTHER_SOURCES, WITHOUT_LIST, within95 } from '../../tables/columns.ts';
import { type Empty, viewTable } from '../../tables/table.ts';
import { BALANCED_PROGRESS } from '../gap/question.ts';
import { questionTables } from '../question-tables.ts';
import {
  type AreaTeam,
  type NetworkTeam,
  type TeamFigure,
  WorkforceQuestion,
  type WorkforceView,
} from './question.ts';

interface Team extends Pick<NetworkTeam, 'code' | 'name' | 'patients' | 'practicesWithoutList'> {
  readonly sources: WorkforceView['sources'];
  readonly kind: string;
  readonly group: string | null;
  readonly state: TeamFigure['state'] | 'recorded';
  readonly fte: number | null;
  readonly per10000: number | null;
  readonly census: string;
}

const BY_STATE: Empty = { by: 'state', says: { hidden: 'hidden' } };

/**
 * A row for each area and role group, and one for each area's whole team; networks' groups are named, not measured.
 * No rows without a census: nobody recorded would say that somebody looked.
 */
export const workforceTable = viewTable({
  name: 'workforce',
  title: 'Who works for networks, by role group and area',
  rows: ({ census, sources, areas, networks, roleGroups }: WorkforceView): readonly Team[] =>
    census === null
      ? []
      : [
          ...areas.flatMap((area) => areaRows(area, { census, sources })),
          ...networks.flatMap((network) => networkRows(network, { census, sources }, roleGroups)),
        ],
  columns: [
    ['kind', 'string', 'england, region, icb or pcn', ({ kind }) => kind],
    ['code', 'string', 'ODS code of the area', ({ code }) => code],
    NAME,
    ['group', 'string', 'role group; empty for the whole team', ({ group }) => group],
    [
      'state',
      'string',
      'shown; hidden (too few people); none-recorded; recorded: somebody is, and hours are not published',
      ({ state }) => state,
    ],
    [
      'fte',
      'number',
      'full-time equivalents of 37.5 hours a week; empty unless shown',
      ({ fte }) => fte,
      BY_STATE,
    ],
    [
      'fte_per_10000_patients',
      'number',
      'likewise; empty also where list sizes are unknown',
      ({ per10000 }) => per10000,
      BY_STATE,
    ],
    ['patients', 'integer', 'registered patients; empty where unknown', ({ patients }) => patients],
    ['census', 'date', 'date of the census', ({ census }) => census],
    WITHOUT_LIST,
    ...OTHER_SOURCES.slice(0, 1),
  ],
});

type Dates = Pick<Team, 'census' | 'sources'>;

function areaRows(
  { kind, code, name, patients, practicesWithoutList, total, groups }: AreaTeam,
  dates: Dates,
): readonly Team[] {
  const place = { kind, code, name, patients, practicesWithoutList, ...dates };
  return [
    { ...place, group: null, ...total },
    ...groups.map(({ group, state, fte, per10000 }) => ({ ...place, group, state, fte, per10000 })),
  ];
}

function networkRows(
  { code, name, patients, practicesWithoutList, total, groups }: NetworkTeam,
  dates: Dates,
  roleGroups: WorkforceView['roleGroups'],
): readonly Team[] {
  const place = { kind: 'pcn', code, name, patients, practicesWithoutList, ...dates };
  return [
    { ...place, group: null, ...total },
    ...roleGroups.map(({ id }): Team => {
      const state = groups.includes(id) ? 'recorded' : 'none-recorded';
      return { ...place, group: id, state, fte: null, per10000: null };
    }),
  ];
}

export const recruitmentTable = viewTable({
  name: 'recruitment',
  title: 'How far regions differ in each role group',
  rows: ({ month, recruitment }: WorkforceView) => recruitment.map((row) => ({ month, ...row })),
  columns: [
    MONTH,
    ['group', 'string', 'role group', ({ group }) => group],
    ['most_region', 'string', 'region with the most for 10,000 patients', ({ most }) => most.region],
    [
      'most_per_10000',
      'number',
      'its full-time equivalents for 10,000 patients',
      ({ most }) => most.per10000,
    ],
    ['least_region', 'string', 'region with the fewest', ({ least }) => least.region],
    ['least_per_10000', 'number', 'likewise', ({ least }) => least.per10000],
    ['gap', 'number', 'most less least', ({ gap }) => gap],
    [
      'networks_without',
      'integer',
      'networks with nobody recorded in the group',
      (row) => row.networksWithout,
    ],
  ],
});

export const teamAndProgressTable = viewTable({
  name: 'team-and-progress',
  title: 'Whether networks with larger teams are further on: a correlation, which is no cause',
  rows: ({ month, teamAndProgress }: WorkforceView) => [{ month, ...teamAndProgress }],
  columns: [
    MONTH,
    [
      'measure',
      'string',
      'what progress is read from: the headline of the month',
      ({ measure }) => (measure ?? BALANCED_PROGRESS).measure,
    ],
    ['rho', 'number', 'Spearman’s rank correlation, -1 to 1', ({ rho }) => rho],
    ...within95('rho', ({ interval }: WorkforceView['teamAndProgress']) => interval),
    ['networks', 'integer', 'networks it rests on', ({ networks }) => networks],
    because('no_answer_because'),
  ],
});

export const roleGroupsTable = viewTable({
  name: 'role-groups',
  title: 'What the role groups are called',
  rows: ({ roleGroups }: WorkforceView) => roleGroups,
  columns: [
    ['group', 'string', 'role group', ({ id }) => id],
    ['title', 'string', 'its name', ({ title }) => title],
  ],
});

export const workforceTables = questionTables(
  WorkforceQuestion,
  [workforceTable, recruitmentTable, teamAndProgressTable, roleGroupsTable],
  { indicators: () => [] },
);
