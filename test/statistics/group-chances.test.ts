import { describe, expect, test } from 'vitest';
import { normalProbability } from '../../functions/statistics/distributions/normal.ts';
import { quickNormalProbability } from '../../functions/statistics/distributions/normal-table.ts';
import { expectedPlaces } from '../../functions/statistics/expected-places.ts';
import { pheQuantile } from '../../functions/statistics/phe-quantile.ts';
import { groupChances } from '../../functions/statistics/solved-borders.ts';
import * as fc from '../property/fast-check.ts';

const believed = fc
  .array(
    fc.record({
      value: fc.double({ min: -1, max: 2, noNaN: true }),
      error: fc.double({ min: 0, max: 0.5, noNaN: true }),
    }),
    { minLength: 5, maxLength: 60 },
  )
  .map((units) => ({
    values: units.map(({ value }) => value),
    errors: units.map(({ error }) => error),
  }));

describe('chance of each group without draws', () => {
  test('two units, 0 and 1, each unsure by 1: the border lies halfway, and each keeps Φ(0.5) of its own side', () => {
    const found = groupChances({ values: [0, 1], errors: [1, 1] }, 2);
    expect(found?.borders[0]).toBeCloseTo(0.5, 10);
    expect(found?.chances[0]?.[0]).toBeCloseTo(0.6914624613, 9);
    expect(found?.chances[1]?.[0]).toBeCloseTo(0.3085375387, 9);
  });

  test('units that are certain and differ are in the group that they are in', () => {
    const found = groupChances({ values: [5, 1, 3, 2, 4], errors: [0, 0, 0, 0, 0] });
    const certainOf = (group: number) =>
      [0, 1, 2, 3, 4].map((f) => expect.closeTo(f === group ? 1 : 0, 9) as unknown);
    expect(found?.chances).toEqual([certainOf(4), certainOf(0), certainOf(2), certainOf(1), certainOf(3)]);
  });

  test('units that are certain and alike share the border that falls on them', () => {
    const found = groupChances({ values: [1, 1, 1, 1], errors: [0, 0, 0, 0] }, 2);
    for (const chances of found?.chances ?? []) expect(chances[0]).toBeCloseTo(0.5, 6);
  });

  test('the chances of a unit sum to 1, and those of a group over all units to the size of the group', () => {
    fc.assert(
      fc.property(believed, (units) => {
        const found = groupChances(units);
        const places = pheQuantile(
          units.values.map((_, i) => i),
          { groups: 5, invert: false },
        );
        for (const chances of found?.chances ?? [])
          expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
        for (let group = 1; group <= 5; group += 1) {
          const sum = found?.chances.reduce((all, chances) => all + (chances[group - 1] ?? 0), 0);
          expect(sum).toBeCloseTo(places.filter((place) => place === group).length, 4);
        }
      }),
    );
  });

  test('the order of the units changes nothing but the last digits', () => {
    fc.assert(
      fc.property(believed, (units) => {
        const forward = groupChances(units);
        const backward = groupChances({
          values: units.values.toReversed(),
          errors: units.errors.toReversed(),
        });
        forward?.chances.forEach((chances, i) => {
          chances.forEach((chance, f) => {
            expect(backward?.chances.at(-1 - i)?.[f]).toBeCloseTo(chance, 5);
          });
        });
      }),
    );
  });

  test('turning the sign turns the groups round, where the sizes are equal', () => {
    const values = [0.1, 0.9, 0.4, 0.5, 0.35, 0.8, 0.2, 0.7, 0.3, 0.6];
    const errors = values.map((_, i) => 0.05 + 0.02 * i);
    const up = groupChances({ values, errors });
    const down = groupChances({ values: values.map((value) => -value), errors });
    up?.chances.forEach((chances, i) => {
      chances.forEach((chance, f) => {
        expect(down?.chances[i]?.[4 - f]).toBeCloseTo(chance, 9);
      });
    });
  });

  test('there are none for fewer units than groups', () => {
    expect(groupChances({ values: [1, 2, 3, 4], errors: [1, 1, 1, 1] })).toBeNull();
  });

  test.each([
    ['a value that is missing', { values: [Number.NaN, 1, 2, 3, 4], errors: [1, 1, 1, 1, 1] }],
    ['an error below 0', { values: [0, 1, 2, 3, 4], errors: [1, 1, -1, 1, 1] }],
    ['an error too few', { values: [0, 1, 2, 3, 4], errors: [1, 1, 1, 1] }],
  ])('%s is refused', (_what, units) => {
    expect(() => groupChances(units)).toThrow(RangeError);
  });
});

describe('places that a unit may have', () => {
  test('of two units, 0 and 1 with an error of 1, the lower may be 1.2 to 2.0 with 95 in 100', () => {
    // At 0 + 1.96 the other is above with Φ(1 − 1.96) = Φ(−0.96) = 0.1685; at 0 − 1.96 with Φ(2.96) = 0.9985.
    const [lower] = expectedPlaces({ values: [0, 1], errors: [1, 1] });
    expect(lower?.most.lower).toBeCloseTo(1.1685, 4);
    expect(lower?.most.upper).toBeCloseTo(1.9985, 4);
    // At ± 0.6745: Φ(0.3255) = 0.6276 and Φ(1.6745) = 0.9530.
    expect(lower?.half.lower).toBeCloseTo(1.6276, 4);
    expect(lower?.half.upper).toBeCloseTo(1.953, 4);
  });

  test('units that are certain have one place each', () => {
    const places = expectedPlaces({ values: [0.2, 0.9, 0.5], errors: [0, 0, 0] });
    expect(places.map(({ most }) => [most.lower, most.upper])).toEqual([
      [3, 3],
      [1, 1],
      [2, 2],
    ]);
  });

  test('no place is before the first or after the last, and the middle half lies within the 95 %', () => {
    fc.assert(
      fc.property(believed, (units) => {
        for (const { half, most } of expectedPlaces(units)) {
          expect(most.lower).toBeGreaterThanOrEqual(1);
          expect(most.upper).toBeLessThanOrEqual(units.values.length + 1e-6);
          expect(most.lower).toBeLessThanOrEqual(half.lower);
          expect(half.lower).toBeLessThanOrEqual(half.upper);
          expect(half.upper).toBeLessThanOrEqual(most.upper);
        }
      }),
    );
  });
});

describe('the normal distribution read from a table', () => {
  test('is within 1e-10 of the exact one', () => {
    fc.assert(
      fc.property(fc.double({ min: -12, max: 12, noNaN: true }), (z) => {
        expect(Math.abs(quickNormalProbability(z) - normalProbability(z))).toBeLessThan(1e-10);
      }),
      { numRuns: 2_000 },
    );
  });

  test('is 0 and 1 at the ends, and refuses what is no number', () => {
    expect(quickNormalProbability(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(quickNormalProbability(Number.POSITIVE_INFINITY)).toBe(1);
    expect(() => quickNormalProbability(Number.NaN)).toThrow(RangeError);
  });
});
