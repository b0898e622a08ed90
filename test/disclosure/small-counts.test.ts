import { describe, expect, test } from 'vitest';
import { UnknownFigureError } from '../../functions/disclosure/protect-sums.ts';
import * as fc from '../property/fast-check.ts';
import { determinedUnknowns } from './determined-unknowns.ts';
import { secondarySuppression } from './small-counts.ts';

const SMALL = { least: 1, greatest: 7 };

function plan(cells: Record<string, number>, sums: { total: string; parts: string[] }[]) {
  const { primary, secondary } = secondarySuppression(new Map(Object.entries(cells)), sums, SMALL);
  return { primary: [...primary].sort(), secondary: [...secondary].sort() };
}

const SQUARE = [
  { total: 'a', parts: ['a1', 'a2'] },
  { total: 'b', parts: ['b1', 'b2'] },
  { total: 'one', parts: ['a1', 'b1'] },
  { total: 'two', parts: ['a2', 'b2'] },
];

function squareOf(a1: number, a2: number, b1: number, b2: number): Record<string, number> {
  return { a1, a2, b1, b2, a: a1 + a2, b: b1 + b2, one: a1 + b1, two: a2 + b2 };
}

/** All two-by-two tables that agree with what is shown, their hidden cells below 16. */
function possibleTables(
  table: Record<string, number>,
  primary: ReadonlySet<string>,
  secondary: ReadonlySet<string>,
): Record<string, number>[] {
  const couldBe = (name: string, n: number) =>
    primary.has(name) ? n >= SMALL.least && n <= SMALL.greatest : secondary.has(name) || n === table[name];
  const counts = Array.from({ length: 16 }, (_, n) => n);
  const countsOf = (name: string) => counts.filter((n) => couldBe(name, n));
  return countsOf('a1').flatMap((a1) =>
    countsOf('a2').flatMap((a2) => {
      if (!couldBe('a', a1 + a2)) return [];
      return countsOf('b1').flatMap((b1) => {
        if (!couldBe('one', a1 + b1)) return [];
        return countsOf('b2')
          .filter((b2) => couldBe('b', b1 + b2) && couldBe('two', a2 + b2))
          .map((b2) => squareOf(a1, a2, b1, b2));
      });
    }),
  );
}

describe('secondary suppression', () => {
  test('one small practice under a published network total takes the next smallest with it', () => {
    expect(plan({ pcn: 100, a: 3, b: 40, c: 57 }, [{ total: 'pcn', parts: ['a', 'b', 'c'] }])).toEqual({
      primary: ['a'],
      secondary: ['b'],
    });
  });

  test('a practice with none is not hidden while another can be', () => {
    expect(
      plan({ pcn: 60, a: 3, b: 0, c: 57 }, [{ total: 'pcn', parts: ['a', 'b', 'c'] }]).secondary,
    ).toEqual(['c']);
  });

  test('two small practices protect each other', () => {
    expect(
      plan({ pcn: 65, a: 3, b: 5, c: 57 }, [{ total: 'pcn', parts: ['a', 'b', 'c'] }]).secondary,
    ).toEqual([]);
  });

  test.each([
    { why: 'both must be 1', a: 1, b: 1 },
    { why: 'both must be 7', a: 7, b: 7 },
  ])('two small practices do not when $why', ({ a, b }) => {
    const cells = { pcn: 57 + a + b, a, b, c: 57 };
    expect(plan(cells, [{ total: 'pcn', parts: ['a', 'b', 'c'] }]).secondary).toEqual(['c']);
  });

  test('a network of one practice hides its total, and then the area protects the network', () => {
    const cells = { icb: 205, pcn1: 5, pcn2: 200, a: 5 };
    const sums = [
      { total: 'icb', parts: ['pcn1', 'pcn2'] },
      { total: 'pcn1', parts: ['a'] },
    ];
    expect(plan(cells, sums)).toEqual({ primary: ['a', 'pcn1'], secondary: ['pcn2'] });
  });

  test('rows and columns together: a hidden corner needs a rectangle', () => {
    expect(plan(squareOf(2, 20, 30, 40), SQUARE)).toEqual({ primary: ['a1'], secondary: ['a2', 'b1', 'b2'] });
  });

  test('sums that only together give a cell away are seen', () => {
    // x + y and x + y + z are both published: their difference is z.
    const cells = { x: 4, y: 5, z: 6, w: 80, few: 9, more: 95 };
    const sums = [
      { total: 'few', parts: ['x', 'y'] },
      { total: 'more', parts: ['x', 'y', 'z', 'w'] },
    ];
    expect(plan(cells, sums).secondary).toContain('w');
  });

  // By hand: with all four totals shown and x for a2, b1 is x − 7, no less than 0; x is no more than 7, so it is 7.
  test('a cell that only its own bounds and those of others give away is seen', () => {
    const { secondary } = plan(squareOf(13, 7, 0, 10), SQUARE);
    expect(secondary.filter((name) => ['a', 'b', 'one', 'two'].includes(name))).not.toEqual([]);
  });

  test('every cell hidden for its own sake could have two counts or more, by trying all tables of two by two', () => {
    const count = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(count, count, count, count, (a1, a2, b1, b2) => {
        const table = squareOf(a1, a2, b1, b2);
        const { primary, secondary } = secondarySuppression(new Map(Object.entries(table)), SQUARE, SMALL);
        const possible = possibleTables(table, primary, secondary);
        const told = [...primary].filter((name) => new Set(possible.map((other) => other[name])).size < 2);
        expect(told).toEqual([]);
      }),
    );
  });

  test('nothing small hides nothing', () => {
    expect(plan({ pcn: 80, a: 30, b: 50 }, [{ total: 'pcn', parts: ['a', 'b'] }])).toEqual({
      primary: [],
      secondary: [],
    });
  });

  test('no cell hidden for its own sake can be worked out, whatever the table', () => {
    const count = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 300 }));
    const table = fc.array(fc.array(count, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(table, (rows) => {
        const cells = new Map<string, number>();
        const sums = rows.map((row, r) => {
          for (const [c, value] of row.entries()) cells.set(`${r}.${c}`, value);
          cells.set(
            `row ${r}`,
            row.reduce((sum, value) => sum + value, 0),
          );
          return { total: `row ${r}`, parts: row.map((_, c) => `${r}.${c}`) };
        });
        for (const c of [0, 1, 2]) {
          cells.set(
            `column ${c}`,
            rows.reduce((sum, row) => sum + (row[c] ?? Number.NaN), 0),
          );
          sums.push({ total: `column ${c}`, parts: rows.map((_, r) => `${r}.${c}`) });
        }
        const { primary, secondary } = secondarySuppression(cells, sums, SMALL);
        const hidden = [...primary, ...secondary];
        const given = determinedUnknowns(
          sums.map(({ total, parts }) =>
            hidden.map((name) => (name === total ? -1 : parts.includes(name) ? 1 : 0)),
          ),
        );
        expect(hidden.filter((name, i) => given.has(i) && primary.has(name))).toEqual([]);
      }),
    );
  });

  test('refuses a sum over a cell that has no count', () => {
    expect(() => plan({ pcn: 3 }, [{ total: 'pcn', parts: ['a'] }])).toThrow(UnknownFigureError);
  });

  test('refuses counts that are not of people', () => {
    expect(() => plan({ pcn: 3.5 }, [])).toThrow(RangeError);
  });
});

describe('unknowns that sums give away', () => {
  test.each([
    { what: 'one unknown alone', equations: [[1, 0]], expected: [0] },
    { what: 'two unknowns in one sum', equations: [[1, 1]], expected: [] },
    {
      what: 'as many sums as unknowns',
      equations: [
        [1, 1],
        [1, -1],
      ],
      expected: [0, 1],
    },
    {
      what: 'a difference of sums',
      equations: [
        [1, 1, 0],
        [1, 1, 1],
      ],
      expected: [2],
    },
    {
      what: 'the same sum twice',
      equations: [
        [1, 1],
        [2, 2],
      ],
      expected: [],
    },
    { what: 'no sums', equations: [], expected: [] },
  ])('$what', ({ equations, expected }) => {
    expect(determinedUnknowns(equations)).toEqual(new Set(expected));
  });
});
