/** Part of a team: full-time equivalents, and the people who are named, each once in every role they hold. */
export interface TeamPart {
  readonly fte: number;
  /** 0 where only contracted services are recorded, which name nobody. */
  readonly posts: number;
}

/** A team by role group; a group with nobody recorded is not there. */
export type Team = ReadonlyMap<string, TeamPart>;

/** Areas whose teams are published beside those of networks. */
export type TeamAreaKind = 'icb' | 'region' | 'england';

export interface PlacedArea {
  readonly kind: TeamAreaKind;
  readonly code: string;
  /** Of an ICB; `null` where unknown, and of others. */
  readonly region: string | null;
  readonly team: Team;
}

interface PlacedNetwork {
  readonly code: string;
  readonly icb: string | null;
  readonly region: string | null;
  readonly team: Team;
}

/** The teams of one census by one membership: who has any row in it, and where networks lie. */
export interface PlacedTeams {
  readonly networks: readonly PlacedNetwork[];
  readonly areas: readonly PlacedArea[];
}

/** A whole team; `null` where the census has no row of it, which is not a team of 0. */
export function wholeTeam(team: Team | undefined): TeamPart | null {
  return team === undefined || team.size === 0 ? null : addedUp([...team.values()]);
}

function addedUp(parts: readonly TeamPart[]): TeamPart {
  return {
    fte: parts.reduce((sum, { fte }) => sum + fte, 0),
    posts: parts.reduce((sum, { posts }) => sum + posts, 0),
  };
}

/** Several teams as one. */
export function joined(teams: readonly Team[]): Team {
  const parts = new Map<string, TeamPart>();
  for (const [group, part] of teams.flatMap((team) => [...team])) {
    const before = parts.get(group);
    parts.set(group, before === undefined ? part : addedUp([before, part]));
  }
  return parts;
}
