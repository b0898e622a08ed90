import type { Figure } from '../protect-sums.ts';
import type { PublishedSum } from '../published-sum.ts';
import { isStray, membersWithStrays } from './members-with-strays.ts';
import { joined, type PlacedTeams, type Team } from './placed-teams.ts';

/** A figure that speaks of so many people is hidden: NHS Digital's rule for counts below England. */
export const FEW_PEOPLE = { least: 1, greatest: 7 };

/** Full-time equivalents are reckoned with in thousandths, so that sums hold to the last. */
export const THOUSANDTHS = 1000;

/** Networks that lie in the same areas are followed one by one while they have so many role groups in all, */
const MOST_IN_DETAIL = 60;
/** and beyond that those of so few groups, whose total says nearly as much as the hours of each. */
const FEW_GROUPS = 2;

/** Every figure of one census that is published or follows from two that are, and what adds up to what. */
export interface TeamFigures {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly sums: readonly PublishedSum[];
  /** Teams of networks that lie in the same areas by every membership, where these are too many to follow one by one. */
  readonly lumped: readonly ReadonlyMap<string, Team>[];
  /** For each membership, the members of every network and area by its code. */
  readonly members: readonly ReadonlyMap<string, readonly string[]>[];
}

/** Names the team, or one role group, of a set of networks: the same set has one figure, whatever it is called. */
export type FigureNamer = (members: readonly string[], group: string | null) => string;

export function figureNamer(): FigureNamer {
  const numbers = new Map<string, number>();
  const known = new WeakMap<readonly string[], number>();
  const numberOf = (members: readonly string[]) => {
    const set = members.toSorted().join(' ');
    const number = numbers.get(set) ?? numbers.size;
    numbers.set(set, number);
    known.set(members, number);
    return number;
  };
  return (members, group) => {
    const number = known.get(members) ?? numberOf(members);
    return group === null ? `${number}` : `${number} ${group}`;
  };
}

/**
 * Lays out the figures of several memberships over one another: where a network lies here by one and there by another,
 * the difference of two published figures is a figure too, shown nowhere and given away all the same.
 *
 * @param shown names of figures that are published already
 */
export function teamFigures(
  memberships: readonly PlacedTeams[],
  name: FigureNamer,
  shown: ReadonlySet<string>,
): TeamFigures {
  const figures = new Map<string, Figure>();
  const sums: PublishedSum[] = [];
  const teams = new Map<string, Team>();
  const placed = memberships.map((membership) => membersWithStrays(membership));
  for (const { members } of placed) for (const [code, { team }] of members) teams.set(code, team);

  const together = [
    ...Map.groupBy(teams.keys(), (code) =>
      placed.map(({ members }) => members.get(code)?.place ?? 'nowhere').join('\n'),
    ).values(),
  ];
  const partOf = new Map(together.flatMap((codes) => codes.map((code) => [code, codes] as const)));

  for (const code of teams.keys()) put([code], null, isStray(code) ? 'never' : 'if-safe');
  for (const { areas } of placed) {
    for (const { kind, codes } of areas) {
      const total = put(codes, null, kind === 'england' ? 'always' : 'if-safe');
      const groups = [...teamOf(codes).keys()];
      const parts = groups.map((group) => put(codes, group, kind === 'england' ? 'always' : 'if-safe'));
      add(total, parts);
    }
  }
  const lumped: (readonly string[])[] = [];
  for (const codes of together) {
    const groups = [...teamOf(codes).keys()];
    add(
      put(codes, null, 'never'),
      groups.map((group) => put(codes, group, 'never')),
    );
    const { apart, lump } = inDetail(codes);
    const sets = [...apart.map((code) => [code]), ...(lump.length === 0 ? [] : [lump])];
    if (lump.length > 0) lumped.push(codes);
    for (const set of sets) {
      // What a lump of networks has of a group is nobody's figure.
      const isSensitive = set === lump ? false : undefined;
      add(
        put(set, null, 'never', isSensitive),
        [...teamOf(set).keys()].map((group) => put(set, group, 'never', isSensitive)),
      );
    }
    add(
      name(lump, null),
      lump.map((code) => name([code], null)),
    );
    for (const group of [null, ...groups]) {
      add(
        name(codes, group),
        sets.flatMap((set) => (group === null || teamOf(set).has(group) ? [name(set, group)] : [])),
      );
    }
  }
  for (const { areas } of placed) {
    for (const { codes, within, besides } of areas) {
      const classes = (of: readonly string[]) => [...new Set(of.map((code) => partOf.get(code) ?? [code]))];
      for (const group of [null, ...teamOf(codes).keys()]) {
        const holding = (sets: readonly (readonly string[])[]) =>
          sets.flatMap((set) => (group === null || teamOf(set).has(group) ? [name(set, group)] : []));
        if (within.length > 0) add(name(codes, group), holding([...within, ...classes(besides)]));
        add(name(codes, group), holding(classes(codes)));
      }
    }
  }
  return {
    figures,
    sums,
    members: placed.map(
      ({ members, areas }) =>
        new Map([
          ...[...members.keys()].map((code) => [code, [code]] as const),
          ...areas.map(({ code, codes }) => [code, codes] as const),
        ]),
    ),
    lumped: lumped.map((codes) => new Map(codes.map((code) => [code, teams.get(code) ?? new Map()]))),
  };

  function teamOf(codes: readonly string[]): Team {
    return joined(codes.map((code) => teams.get(code) ?? new Map()));
  }

  /** Networks one by one, and the rest of a large area together, as if their totals were not known one by one. */
  function inDetail(codes: readonly string[]) {
    const groupsOf = (code: string) => teams.get(code)?.size ?? 0;
    const isSmall = codes.reduce((sum, code) => sum + groupsOf(code), 0) <= MOST_IN_DETAIL;
    const apart = codes.filter((code) => isSmall || groupsOf(code) <= FEW_GROUPS);
    return { apart, lump: codes.filter((code) => !apart.includes(code)) };
  }

  function put(
    codes: readonly string[],
    group: string | null,
    as: Figure['shown'],
    speaksOfFew?: boolean,
  ): string {
    const key = name(codes, group);
    const before = figures.get(key);
    if (before !== undefined && (as === 'never' || before.shown !== 'never')) {
      if (as === 'always' && before.shown !== 'always') figures.set(key, { ...before, shown: as });
      return key;
    }
    // Part by part, so that a sum of rounded parts is the rounded sum.
    const parts = codes.flatMap((code) => {
      const team = teams.get(code) ?? new Map();
      return group === null ? [...team.values()] : [team.get(group) ?? { fte: 0, posts: 0 }];
    });
    const value = parts.reduce((sum, { fte }) => sum + Math.round(fte * THOUSANDTHS), 0);
    const posts = parts.reduce((sum, part) => sum + part.posts, 0);
    const isSensitive = speaksOfFew ?? (posts >= FEW_PEOPLE.least && posts <= FEW_PEOPLE.greatest);
    // Few people work few hours, which everyone knows.
    const greatest = isSensitive
      ? Math.max(value, FEW_PEOPLE.greatest * THOUSANDTHS)
      : Number.POSITIVE_INFINITY;
    figures.set(key, {
      value,
      cost: value,
      known: { least: 0, greatest },
      isSensitive,
      shown: shown.has(key) ? 'always' : as,
    });
    return key;
  }

  function add(total: string, parts: readonly string[]): void {
    if (parts.length === 0 || (parts.length === 1 && parts[0] === total)) return;
    if (!parts.includes(total)) sums.push({ total, parts });
  }
}
