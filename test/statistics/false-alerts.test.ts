import { describe, expect, test } from 'vitest';
import { pValueFromZ } from '../../functions/statistics/distributions/normal.ts';
import { benjaminiHochberg } from '../../functions/statistics/false-alerts.ts';
import * as fc from '../property/fast-check.ts';

describe('Benjamini and Hochberg', () => {
  // The fifteen p-values of their paper (1995, section 3.2): four are discoveries at a rate of 0.05.
  const paper = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1,
  ];

  test('finds the four discoveries of their paper', () => {
    const found = benjaminiHochberg(paper).map((q) => q !== null && q <= 0.05);
    expect(found).toEqual(paper.map((_, i) => i < 4));
  });

  test('by hand: 0.01, 0.04, 0.03 become 0.03, 0.04, 0.04, in their own order', () => {
    expect(benjaminiHochberg([0.01, 0.04, 0.03])).toEqual(
      [0.03, 0.04, 0.04].map((q) => expect.closeTo(q, 12)),
    );
  });

  test('what was not tested counts for nothing', () => {
    const [first, second, third] = benjaminiHochberg([0.01, 0.04, 0.03]);
    expect(benjaminiHochberg([null, 0.01, null, 0.04, 0.03])).toEqual([null, first, null, second, third]);
    expect(benjaminiHochberg([])).toEqual([]);
  });

  test('never lowers a p-value, never leaves 0 to 1 and keeps their order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (pValues) => {
        const adjusted = benjaminiHochberg(pValues);
        const pairs = pValues.map((p, i) => ({ p, q: adjusted[i] ?? Number.NaN })).sort((a, b) => a.p - b.p);
        pairs.forEach(({ p, q }, i) => {
          expect(q).toBeGreaterThanOrEqual(p - 1e-12);
          expect(q).toBeLessThanOrEqual(1);
          expect(q).toBeGreaterThanOrEqual(pairs[i - 1]?.q ?? 0);
        });
      }),
    );
  });

  test.each([-0.1, 1.1, Number.NaN])('refuses a p-value of %d', (p) => {
    expect(() => benjaminiHochberg([0.5, p])).toThrow(RangeError);
  });
});

// Printed normal tables: 1.959964 leaves 0.05, 3.090232 leaves 0.002, both sides together.
test.each([
  { z: 0, p: 1 },
  { z: 1.959964, p: 0.05 },
  { z: -1.959964, p: 0.05 },
  { z: 3.090232, p: 0.002 },
])('a z of $z has a two-sided p-value of $p', ({ z, p }) => {
  expect(pValueFromZ(z)).toBeCloseTo(p, 7);
});
