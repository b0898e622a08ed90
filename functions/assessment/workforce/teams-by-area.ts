import type { TeamRow } from './team-rows.ts';

/** Part of a team: full-time equivalents, and the people who are named, each once in every role they hold. */
export interface TeamPart {
  readonly fte: number;
  /** 0 where only contracted services are recorded, which name nobody. */
  readonly posts: number;
}

/** A team by role group; a group with nobody recorded is not there. */
export type Team = ReadonlyMap<string, TeamPart>;

/** Teams by area, such as `pcn U12345`; an area that is not in the census is not there. */
export type Teams = ReadonlyMap<string, Team>;

/** Adds roles up to role groups, area by area. */
export function teamsByArea(
  rows: readonly TeamRow[],
  roleGroupOf: (staffGroup: string, staffRole: string) => string,
): Teams {
  const teams = new Map<string, Map<string, TeamPart>>();
  for (const row of rows) {
    const key = areaKey(row.area_kind, row.area_code);
    const team = teams.get(key) ?? new Map<string, TeamPart>();
    teams.set(key, team);
    const group = roleGroupOf(row.staff_group, row.staff_role);
    const part = team.get(group);
    const named = row.posts === null ? 0 : row.posts;
    team.set(group, {
      fte: row.fte + (part === undefined ? 0 : part.fte),
      posts: named + (part === undefined ? 0 : part.posts),
    });
  }
  return teams;
}

/** The whole team of an area; `null` where the census has no row of it. */
export function wholeTeam(team: Team | undefined): TeamPart | null {
  if (team === undefined) return null;
  const parts = [...team.values()];
  return {
    fte: parts.reduce((sum, { fte }) => sum + fte, 0),
    posts: parts.reduce((sum, { posts }) => sum + posts, 0),
  };
}

export function areaKey(kind: string, code: string): string {
  return `${kind} ${code}`;
}
