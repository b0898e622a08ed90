import type { LinearSolver } from '../linear-solver.ts';
import { protectSums } from '../protect-sums.ts';
import { tellingTotals } from './hours-of-roles.ts';
import { type PlacedTeams, type Team, wholeTeam } from './placed-teams.ts';
import { type FigureNamer, figureNamer, THOUSANDTHS, teamFigures } from './team-figures.ts';

/** What a hidden team could be must range over so many full-time equivalents: one person's week. */
const TEAM_PROTECTION = 1;

/** Full-time equivalents are published to one decimal, rates made of them to three. */
const FTE_DECIMALS = 1;
const RATE_DECIMALS = 3;

/** A team, or a role group of one, as it may be published. */
interface PublishedTeam {
  readonly state: 'shown' | 'hidden' | 'none-recorded';
  readonly fte: number | null;
  /** For each 10,000 patients, made of the published figure so that it tells no more. */
  readonly per10000: number | null;
}

/** What may be published of the teams of one membership. */
export interface PublishedTeams {
  /** Role groups with anyone recorded, in order; none for an area that is not in the census. */
  readonly groupsOf: (code: string) => readonly string[];
  /** @param patients registered patients; `null` where unknown */
  readonly team: (code: string, group: string | null, patients: number | null) => PublishedTeam;
  /** Hidden figures that can be worked out all the same, by what was published before; 0 unless memberships changed since. */
  readonly exposed: number;
}

/**
 * Decides which teams of one census are shown, over all that is ever published of it: every membership, and every
 * month that reads the same census. What earlier months showed stays shown, and counts as known.
 *
 * @param rounds memberships published at the same time, the earliest first; the last round is decided for
 * @returns one for each membership of the last round
 */
export function publishTeams(
  rounds: readonly (readonly PlacedTeams[])[],
  solve: LinearSolver,
): readonly PublishedTeams[] {
  const name = figureNamer();
  const shown = new Set<string>();
  const different = new Map<string, PlacedTeams>();
  let decided: Decision | undefined;
  rounds.forEach((round) => {
    const before = different.size;
    for (const membership of round) different.set(placesOf(membership), membership);
    // Memberships that put all networks where others did tell nothing more.
    if (decided === undefined || different.size > before)
      decided = decide([...different], name, shown, solve);
    for (const membership of round) {
      for (const figure of namesOf(membership, decided)) if (!decided.isHidden(figure)) shown.add(figure);
    }
  });
  return (rounds.at(-1) ?? []).flatMap((membership) =>
    decided === undefined ? [] : [publishedTeams(membership, decided)],
  );
}

/** What is hidden over all memberships, and how the figures of each are named. */
interface Decision {
  readonly isHidden: (name: string) => boolean;
  readonly exposed: number;
  readonly nameOf: (membership: PlacedTeams, code: string, group: string | null) => string;
}

const known = new WeakMap<PlacedTeams, string>();

/** Where a membership puts everyone, as text; two that agree have one. */
function placesOf(membership: PlacedTeams): string {
  const { networks, areas } = membership;
  const places =
    known.get(membership) ??
    JSON.stringify([
      networks.map(({ code, icb, region }) => [code, icb, region]),
      areas.map(({ code, region }) => [code, region]),
    ]);
  known.set(membership, places);
  return places;
}

function namesOf(membership: PlacedTeams, { nameOf }: Decision): readonly string[] {
  return [
    ...membership.networks.map(({ code }) => nameOf(membership, code, null)),
    ...membership.areas.flatMap(({ code, team }) =>
      [null, ...team.keys()].map((group) => nameOf(membership, code, group)),
    ),
  ];
}

function decide(
  memberships: readonly (readonly [places: string, PlacedTeams])[],
  name: FigureNamer,
  shown: ReadonlySet<string>,
  solve: LinearSolver,
): Decision {
  const { figures, sums, lumped, members } = teamFigures(
    memberships.map(([, membership]) => membership),
    name,
    shown,
  );
  const membersBy = new Map(memberships.map(([places], i) => [places, members[i]]));
  const nameOf: Decision['nameOf'] = (membership, code, group) =>
    name(membersBy.get(placesOf(membership))?.get(code) ?? [], group);
  const asked = new Map(figures);
  for (;;) {
    const { primary, secondary, exposed } = protectSums(asked, sums, TEAM_PROTECTION * THOUSANDTHS, solve);
    const isHidden = (figure: string) => primary.has(figure) || secondary.has(figure);
    const telling = lumped
      .flatMap((networks) => tellingTotals(networks, (code) => isHidden(name([code], null)), TEAM_PROTECTION))
      .map((code) => name([code], null));
    let isNew = false;
    for (const figure of telling) {
      const before = asked.get(figure);
      if (before?.shown !== 'if-safe' || before.isSensitive) continue;
      asked.set(figure, { ...before, isSensitive: true });
      isNew = true;
    }
    if (!isNew) return { isHidden, exposed: exposed.size, nameOf };
  }
}

function publishedTeams(membership: PlacedTeams, { isHidden, exposed, nameOf }: Decision): PublishedTeams {
  const { networks, areas } = membership;
  const teams = new Map<string, Team>([...networks, ...areas].map(({ code, team }) => [code, team]));
  return {
    exposed,
    groupsOf: (code) => [...(teams.get(code) ?? new Map()).keys()].toSorted((a, b) => (a < b ? -1 : 1)),
    team: (code, group, patients) => {
      const team = teams.get(code);
      const part = group === null ? wholeTeam(team) : (team?.get(group) ?? null);
      if (part === null) return { state: 'none-recorded', fte: null, per10000: null };
      if (isHidden(nameOf(membership, code, group))) return { state: 'hidden', fte: null, per10000: null };
      const fte = rounded(part.fte, FTE_DECIMALS);
      const hasRate = patients !== null && patients > 0;
      return {
        state: 'shown',
        fte,
        per10000: hasRate ? rounded((10_000 * fte) / patients, RATE_DECIMALS) : null,
      };
    },
  };
}

function rounded(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}
