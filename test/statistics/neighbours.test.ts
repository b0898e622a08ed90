import { describe, expect, test } from 'vitest';
import { nearestNeighbours } from '../../functions/statistics/nearest-neighbours.ts';
import { valueAt } from '../../functions/statistics/value-at.ts';
import oracle from '../fixtures/published/nearest_neighbours_derived.json' with { type: 'json' };

const { input, derived } = oracle;
const areas = input.areas.map((code, i) => ({ code, values: valueAt(input.values, i) }));
const tolerance = 9;

describe('peers by the NHS ICB method', () => {
  const peers = nearestNeighbours(areas, input.weights);
  const all = nearestNeighbours(areas, input.weights, areas.length);

  test.each(Object.entries(derived.nearest5))('the five nearest to %s', (code, expected) => {
    expect(peers.get(code)).toEqual(
      expected.map(({ area, distance }) => ({ code: area, distance: expect.closeTo(distance, tolerance) })),
    );
  });

  test('every distance, the same both ways and none to itself', () => {
    input.areas.forEach((from, i) => {
      const found = new Map(all.get(from)?.map(({ code, distance }) => [code, distance]));
      expect(found.has(from)).toBe(false);
      input.areas.forEach((to, j) => {
        if (i === j) return;
        expect(
          Math.abs((found.get(to) ?? Number.NaN) - valueAt(valueAt(derived.distance, i), j)),
        ).toBeLessThan(1e-9);
      });
    });
  });

  test('by one measure alone, areas are as far apart as their standardised values', () => {
    input.variables.forEach((_, k) => {
      const alone = areas.map(({ code, values }) => ({ code, values: [valueAt(values, k)] }));
      const z = derived.z.map((scores) => valueAt(scores, k));
      for (const [from, others] of nearestNeighbours(alone, [1], areas.length)) {
        for (const { code, distance } of others) {
          const gap = valueAt(z, input.areas.indexOf(from)) - valueAt(z, input.areas.indexOf(code));
          expect(Math.abs(distance - Math.abs(gap))).toBeLessThan(1e-9);
        }
      }
    });
  });

  test('being near is not mutual: A06 is among the nearest to A05, and A05 not among those to A06', () => {
    expect(peers.get('A05')?.map(({ code }) => code)).toContain('A06');
    expect(peers.get('A06')?.map(({ code }) => code)).not.toContain('A05');
  });

  test('ties go by code and a measure that does not vary tells nobody apart', () => {
    const alike = ['C', 'A', 'B'].map((code) => ({ code, values: [4, 7] }));
    expect(nearestNeighbours(alike).get('B')).toEqual([
      { code: 'A', distance: 0 },
      { code: 'C', distance: 0 },
    ]);
  });

  test.each([
    ['a negative value', [{ code: 'A', values: [-1] }]],
    ['a missing value', [{ code: 'A', values: [Number.NaN] }]],
    [
      'areas with different numbers of values',
      [
        { code: 'A', values: [1] },
        { code: 'B', values: [1, 2] },
      ],
    ],
  ])('refuses %s', (_what, given) => {
    expect(() => nearestNeighbours(given)).toThrow(RangeError);
  });

  test('refuses as many weights as there are not measures', () => {
    expect(() => nearestNeighbours(areas, [1])).toThrow(RangeError);
  });

  test('refuses a weight below 0, whose root is no distance', () => {
    expect(() => nearestNeighbours(areas, [-1, 1, 1, 1])).toThrow(RangeError);
  });
});
