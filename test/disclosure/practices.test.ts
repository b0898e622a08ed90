import { describe, expect, test } from 'vitest';
import { linearSolver } from '../../functions/disclosure/linear-solver.ts';
import { withheldAreas } from '../../functions/disclosure/practices/withheld-areas.ts';
import * as fc from '../property/fast-check.ts';
import { determinedUnknowns } from './determined-unknowns.ts';

const solve = await linearSolver();

interface Placed {
  /** Network by membership as was and as is; none where it is in no network. */
  readonly pcns: readonly [string | null, string | null];
  readonly icb: string;
}

/** A practice's places: its networks by both memberships, its ICB and England. */
function placesOf(practices: readonly Placed[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    practices.map(({ pcns: [was, is], icb }, i) => [
      `P${i}`,
      [
        ...(was === null ? [] : [`as-was pcn ${was}`]),
        ...(is === null ? [] : [`as-is pcn ${is}`]),
        `as-was icb ${icb}`,
        `as-is icb ${icb}`,
        'as-was england ENG',
        'as-is england ENG',
      ],
    ]),
  );
}

const ENGLAND = new Set(['as-was england ENG', 'as-is england ENG']);

function withheldOf(practices: readonly Placed[]) {
  return withheldAreas(placesOf(practices), ENGLAND, solve);
}

/** Practices that somebody can solve for who adds and takes away every figure that is shown. */
function solved(practices: readonly Placed[], withheld: ReadonlySet<string>): readonly string[] {
  const places = placesOf(practices);
  const shown = [...new Set([...places.values()].flat())].filter((place) => !withheld.has(place));
  const codes = [...places.keys()];
  const found = determinedUnknowns(
    shown.map((place) => codes.map((code) => (places.get(code)?.includes(place) ? 1 : 0))),
  );
  return codes.filter((_, i) => found.has(i));
}

const at = (pcn: string | null, icb = 'QA1'): Placed => ({ pcns: [pcn, pcn], icb });
const england = [at('U1'), at('U1'), at('U1'), at('U2'), at('U2'), at('U3', 'QB2'), at('U3', 'QB2')];

describe('where practices are shown to their own network only', () => {
  test('networks of several practices that have not changed are all shown', () => {
    expect(withheldOf(england)).toEqual({ withheld: new Set(), exposed: 0 });
  });

  test('a network of one practice is withheld, and another so that its ICB does not give it away', () => {
    const practices = [...england, at('U4')];
    expect(solved(practices, new Set())).toEqual(['P7']);
    const { withheld } = withheldOf(practices);
    expect(withheld).toContain('as-was pcn U4');
    expect(solved(practices, withheld)).toEqual([]);
    expect(withheld.size).toBe(4);
  });

  test('a practice that moved is not the difference of its old network’s two figures: 23 of 201 less 3 of 100', () => {
    const practices = [...england, { pcns: ['U1', 'U2'] as const, icb: 'QA1' }];
    expect(solved(practices, new Set())).toEqual(['P7']);
    const { withheld } = withheldOf(practices);
    expect(withheld.size).toBeGreaterThan(0);
    expect(solved(practices, withheld)).toEqual([]);
  });

  test('a practice of no network is not what its ICB has beside its networks', () => {
    const practices = [...england, at(null)];
    expect(solved(practices, new Set())).toEqual(['P7']);
    expect(solved(practices, withheldOf(practices).withheld)).toEqual([]);
  });

  test('no chain of differences gives a practice away, whoever moved where', () => {
    const pcn = fc.option(fc.constantFrom('U1', 'U2', 'U3', 'U4', 'U5'), { freq: 8 });
    const practice = fc.record({
      was: pcn,
      moves: fc.option(pcn, { freq: 3 }),
      icb: fc.constantFrom('QA1', 'QB2'),
    });
    fc.assert(
      fc.property(fc.array(practice, { minLength: 2, maxLength: 14 }), (found) => {
        const practices = found.map(({ was, moves, icb }) => ({
          pcns: [was, moves ?? was] as const,
          icb,
        }));
        expect(solved(practices, withheldOf(practices).withheld)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
