import { z } from 'zod';
import type { MembershipBasis, Month } from '../../contracts/codes.ts';
import { linearSolver } from '../../disclosure/linear-solver.ts';
import {
  joined,
  type PlacedTeams,
  type Team,
  type TeamAreaKind,
} from '../../disclosure/teams/placed-teams.ts';
import { type PublishedTeams, publishTeams } from '../../disclosure/teams/publish-teams.ts';
import { loadWorkforceRoles, roleGroupFinder } from '../../specification/workforce-roles.ts';
import type { Assessed, ReadMart } from '../assessed.ts';

/** One role of an area's team: see mart_area_workforce. */
const TeamRow = z.object({
  area_kind: z.enum(['pcn', 'icb', 'region', 'england']),
  area_code: z.string(),
  staff_group: z.string(),
  staff_role: z.string(),
  census_date: z.iso.date(),
  fte: z.number().min(0),
  posts: z.int().min(0).nullable(),
});
export type TeamRow = z.infer<typeof TeamRow>;

const TEAMS = `
select area_kind, area_code, staff_group, staff_role, census_date, fte, posts
from mart_area_workforce
where basis = ?
order by area_kind, area_code, staff_group, staff_role`;

/** Where an area lies: see mart_area. */
const PlaceRow = z.object({
  area_kind: z.enum(['pcn', 'icb', 'region', 'england']),
  area_code: z.string(),
  icb_code: z.string().nullable(),
  region_code: z.string().nullable(),
});
export type PlaceRow = z.infer<typeof PlaceRow>;

const PLACES = `
select area_kind, area_code, icb_code, region_code
from mart_area
where basis = ? and area_kind in ('pcn', 'icb', 'region', 'england')
order by area_kind, area_code`;

/** A census as it may be published by one membership. */
export interface PublishedCensus {
  /** Date of the census; `null` where none has been taken in. */
  readonly census: string | null;
  readonly teams: PublishedTeams;
}

const OTHER = { 'as-was': 'as-is', 'as-is': 'as-was' } as const satisfies Record<
  MembershipBasis,
  MembershipBasis
>;
const found = new WeakMap<ReadMart, Promise<PublishedCensus>>();

/**
 * The teams of the latest month as they may be published, decided over both memberships and every earlier month that
 * reads the same census. Nothing else reads a team, so nothing exact leaves; made once for an assessment.
 */
export function readPublishedTeams({
  basis,
  months,
  readMart,
}: Pick<Assessed, 'basis' | 'months' | 'readMart'>): Promise<PublishedCensus> {
  const before = found.get(readMart);
  if (before !== undefined) return before;
  const made = censusOf(
    basis,
    months.map(({ month }) => month),
    readMart,
  );
  found.set(readMart, made);
  return made;
}

async function censusOf(
  basis: MembershipBasis,
  months: readonly Month[],
  readMart: ReadMart,
): Promise<PublishedCensus> {
  const rounds: (readonly PlacedTeams[])[] = [];
  let census: string | null = null;
  for (const month of months.toReversed()) {
    const own = await readMembership(readMart, month, basis);
    if (rounds.length > 0 && (own.census === null || own.census !== census)) break;
    census = own.census;
    const other = await readMembership(readMart, month, OTHER[basis]);
    // In one order whichever is asked for, so that both are decided alike.
    rounds.unshift(basis === 'as-was' ? [own, other] : [other, own]);
  }
  const [asWas, asIs] = publishTeams(rounds, await linearSolver());
  const teams = basis === 'as-was' ? asWas : asIs;
  return { census, teams: teams ?? NO_TEAMS };
}

const NO_TEAMS: PublishedTeams = {
  exposed: 0,
  groupsOf: () => [],
  team: () => ({ state: 'none-recorded', fte: null, per10000: null }),
};

async function readMembership(readMart: ReadMart, month: Month, basis: MembershipBasis) {
  const rows = z.array(TeamRow).parse(await readMart(month, TEAMS, ['mart_area_workforce'], basis));
  const places = z.array(PlaceRow).parse(await readMart(month, PLACES, ['mart_area'], basis));
  const census = rows.map(({ census_date }) => census_date).reduce((a, b) => (a > b ? a : b), '');
  return { ...placedTeams(rows, places), census: census === '' ? null : census };
}

/** Teams by role group in their places: only networks and areas that the month knows and the census has rows of. */
export function placedTeams(rows: readonly TeamRow[], places: readonly PlaceRow[]): PlacedTeams {
  const roleGroupOf = roleGroupFinder(loadWorkforceRoles());
  const teams = new Map<string, Team>();
  for (const { area_kind, area_code, staff_group, staff_role, fte, posts } of rows) {
    const key = `${area_kind} ${area_code}`;
    const role = new Map([[roleGroupOf(staff_group, staff_role), { fte, posts: posts ?? 0 }]]);
    teams.set(key, joined([teams.get(key) ?? new Map(), role]));
  }
  const known = places.flatMap(({ area_kind: kind, area_code: code, icb_code: icb, region_code: region }) => {
    const team = teams.get(`${kind} ${code}`);
    return team === undefined ? [] : [{ kind, code, icb, region, team }];
  });
  return {
    networks: known.flatMap(({ kind, ...network }) => (kind === 'pcn' ? [network] : [])),
    areas: known.flatMap(({ kind, icb: _icb, ...area }) => (isAbove(kind) ? [{ ...area, kind }] : [])),
  };
}

function isAbove(kind: PlaceRow['area_kind']): kind is TeamAreaKind {
  return kind !== 'pcn';
}
