import { describe, expect, test } from 'vitest';
import { linearSolver } from '../../functions/disclosure/linear-solver.ts';
import {
  joined,
  type PlacedTeams,
  type Team,
  wholeTeam,
} from '../../functions/disclosure/teams/placed-teams.ts';
import { type PublishedTeams, publishTeams } from '../../functions/disclosure/teams/publish-teams.ts';
import * as fc from '../property/fast-check.ts';
import { Attacker } from './attacker.ts';

const solve = await linearSolver();

/** What is published of each membership of the last round. */
function publishedOf(...rounds: readonly (readonly PlacedTeams[])[]): readonly PublishedTeams[] {
  return publishTeams(rounds, solve);
}

interface Network {
  readonly code: string;
  readonly team: Team;
  /** ICB by membership as was and as is; its letter names its region. */
  readonly icbs: readonly [string, string];
}

/** The same networks by each of two memberships. */
function memberships(networks: readonly Network[]): readonly [PlacedTeams, PlacedTeams] {
  const by = (which: 0 | 1): PlacedTeams => {
    const placed = networks.map(({ code, team, icbs }) => {
      const icb = icbs[which];
      return { code, team, icb, region: icb.charAt(0) };
    });
    const added = (of: (network: (typeof placed)[number]) => boolean) =>
      joined(placed.filter(of).map(({ team }) => team));
    const icbs = [...new Set(placed.map(({ icb }) => icb))].sort();
    const regions = [...new Set(placed.map(({ region }) => region))].sort();
    return {
      networks: placed,
      areas: [
        ...icbs.map((code) => ({
          kind: 'icb' as const,
          code,
          region: code.charAt(0),
          team: added(({ icb }) => icb === code),
        })),
        ...regions.map((code) => ({
          kind: 'region' as const,
          code,
          region: null,
          team: added(({ region }) => region === code),
        })),
        { kind: 'england' as const, code: 'ENG', region: null, team: added(() => true) },
      ],
    };
  };
  return [by(0), by(1)];
}

/** Tells an attacker everything that pages, files and API say of teams by some memberships. */
function read(attacker: Attacker, membership: PlacedTeams, published: PublishedTeams): void {
  const holds = (code: string, kind: string) => (network: PlacedTeams['networks'][number]) =>
    kind === 'england' || (kind === 'icb' ? network.icb : network.region) === code;
  for (const { code } of membership.networks) {
    const { fte } = published.team(code, null, null);
    const cells = published.groupsOf(code).map((group) => [`${code} ${group}`, 1] as const);
    if (fte !== null) attacker.learn(cells, fte, 0.05);
  }
  for (const { kind, code } of membership.areas) {
    for (const group of [null, ...published.groupsOf(code)]) {
      const { fte } = published.team(code, group, null);
      if (fte === null) continue;
      const cells = membership.networks.filter(holds(code, kind)).flatMap((network) =>
        published
          .groupsOf(network.code)
          .filter((each) => group === null || each === group)
          .map((each) => [`${network.code} ${each}`, 1] as const),
      );
      attacker.learn(cells, fte, 0.05);
    }
  }
}

function isOfFew(posts: number | undefined): boolean {
  return posts !== undefined && posts >= 1 && posts <= 7;
}

/** Everything of 1 to 7 people: teams, role groups of a network, and those of an area. */
function protectedSums(both: readonly PlacedTeams[]): readonly (readonly string[])[] {
  return both.flatMap(({ networks, areas }) => [
    ...networks.flatMap(({ code, team }) => [
      ...(isOfFew(wholeTeam(team)?.posts) ? [[...team.keys()].map((group) => `${code} ${group}`)] : []),
      ...[...team].flatMap(([group, { posts }]) => (isOfFew(posts) ? [[`${code} ${group}`]] : [])),
    ]),
    ...areas.flatMap(({ kind, code, team }) =>
      kind === 'england'
        ? []
        : [...team].flatMap(([group, { posts }]) => {
            const within = networks.filter(
              (network) => (kind === 'icb' ? network.icb : network.region) === code,
            );
            const cells = within.flatMap((network) =>
              network.team.has(group) ? [`${network.code} ${group}`] : [],
            );
            return isOfFew(posts) ? [cells] : [];
          }),
    ),
  ]);
}

/** Sums of few people that are open by less than a full-time person, less what rounding alone may take off. */
function found(both: readonly PlacedTeams[], published: readonly PublishedTeams[]): readonly string[] {
  const attacker = new Attacker();
  both.forEach((membership, i) => {
    const of = published[i];
    if (of !== undefined) read(attacker, membership, of);
  });
  return protectedSums(both)
    .filter((cells) => attacker.roomOf(cells) < 1 - 1e-6)
    .map((cells) => cells.join(' + '));
}

const part = fc.record({ people: fc.integer({ min: 1, max: 12 }), hours: fc.integer({ min: 3, max: 10 }) });
const team = fc
  .tuple(...['gps', 'paramedics', 'pharmacy'].map(() => fc.option(part, { freq: 2 })))
  .filter((parts) => parts.some((each) => each !== null))
  .map(
    (parts): Team =>
      new Map(
        parts.flatMap((each, i) =>
          each === null
            ? []
            : [
                [
                  ['gps', 'paramedics', 'pharmacy'][i] ?? '',
                  { fte: (each.people * each.hours) / 10, posts: each.people },
                ],
              ],
        ),
      ),
  );
const icb = fc.constantFrom('N1', 'N2', 'S1');
const england = fc.array(fc.record({ team, icb, moves: fc.option(icb, { freq: 4 }) }), {
  minLength: 6,
  maxLength: 10,
});
type England = typeof england extends fc.Arbitrary<infer T> ? T : never;
const networksOf = (of: England): readonly Network[] =>
  of.map(({ team: each, icb: was, moves }, i) => ({
    code: `U${10 + i}`,
    team: each,
    icbs: [was, moves ?? was],
  }));

describe('someone who keeps every figure of teams that is published', () => {
  test('finds no team, and no hours of a role, of 1 to 7 people to within a full-time person', () => {
    fc.assert(
      fc.property(england, (of) => {
        const both = memberships(networksOf(of));
        // What England has few of is shown by its publisher, and by us.
        const nation = joined(both[0].networks.map((network) => network.team));
        fc.pre([...nation.values()].every(({ posts }) => !isOfFew(posts)));
        const published = publishedOf(both);
        // Where England itself is too small to hide behind, the engine says so and hides all it can.
        fc.pre(published.every(({ exposed }) => exposed === 0));
        expect(found(both, published)).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  const everyone = (people: number): Team =>
    new Map(['gps', 'paramedics', 'pharmacy'].map((group) => [group, { fte: people * 0.8, posts: people }]));
  /** Twelve networks of 30 people in three ICBs; the last has nine, three of each role, and moves from N1 to S1. */
  const moving: readonly Network[] = Array.from({ length: 12 }, (_, i) => {
    const at = ['N1', 'N2', 'S1'][i % 3] ?? '';
    return i === 11
      ? { code: 'U21', team: everyone(3), icbs: ['N1', 'S1'] as const }
      : { code: `U${10 + i}`, team: everyone(10), icbs: [at, at] as const };
  });

  test('would find the hours of each role where a network moved, if each membership were decided by itself', () => {
    const both = memberships(moving);
    const alone = both.flatMap((membership) => publishedOf([membership]));
    // N1 as was less N1 as is: 2.4 full-time equivalents of each role, of three people.
    expect(found(both, alone)).toEqual(expect.arrayContaining(['U21 gps', 'U21 paramedics', 'U21 pharmacy']));
  });

  test('does not find them where both are decided together', () => {
    const both = memberships(moving);
    expect(found(both, publishedOf(both))).toEqual([]);
  });

  test('does not find them in a later month that reads the same census and has the network elsewhere', () => {
    const [before, after] = memberships(moving);
    const first = publishedOf([before]);
    const second = publishedOf([before], [after]);
    expect(second[0]?.exposed).toBe(0);
    expect(found([before, after], [...first, ...second])).toEqual([]);
  });

  test('sees all that can be shown: without a small team or a move nothing is hidden', () => {
    const both = memberships(moving.slice(0, 11));
    const [published] = publishedOf(both);
    const states = both[0].areas.flatMap(({ code }) =>
      [null, 'gps', 'paramedics', 'pharmacy'].map((group) => published?.team(code, group, null).state),
    );
    expect(new Set(states)).toEqual(new Set(['shown']));
  });
});

describe('what is published of a team', () => {
  test('is full-time equivalents to one decimal, and a rate made of that', () => {
    const [was] = memberships([
      { code: 'U10', team: new Map([['gps', { fte: 12.3456, posts: 14 }]]), icbs: ['N1', 'N1'] },
    ]);
    // 12.3 for 40,000 patients is 3.075 for 10,000.
    expect(publishedOf([was])[0]?.team('U10', null, 40_000)).toEqual({
      state: 'shown',
      fte: 12.3,
      per10000: 3.075,
    });
  });
});
