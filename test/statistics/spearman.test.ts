import { describe, expect, test } from 'vitest';
import { spearman } from '../../functions/statistics/spearman.ts';
import * as fc from '../property/fast-check.ts';

describe("Spearman's rank correlation", () => {
  // The IQ and television example of textbooks: ρ = 1 − 6 × 194/(10 × 99) = −29/165.
  const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
  const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];

  test('of ten untied pairs is 1 − 6Σd²/(n(n² − 1))', () => {
    expect(spearman(iq, hours)?.rho).toBeCloseTo(-29 / 165, 12);
  });

  test('its interval is tanh(atanh ρ ± 1.96 √((1 + ρ²/2)/(n − 3)))', () => {
    // By hand: atanh(−0.175758) = −0.177604; √(1.0154454/7) = 0.3808732; × 1.9599640 = 0.7464978.
    const found = spearman(iq, hours);
    expect(found?.lower).toBeCloseTo(Math.tanh(-0.9241018), 5);
    expect(found?.upper).toBeCloseTo(Math.tanh(0.5688938), 5);
    expect(found?.pairs).toBe(10);
  });

  test('ties take the middle of their ranks', () => {
    // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5/√(4.5 × 5).
    expect(spearman([1, 2, 2, 5], [1, 2, 3, 4])?.rho).toBeCloseTo(4.5 / Math.sqrt(22.5), 12);
  });

  test('a unit with either value missing is left out', () => {
    const found = spearman([...iq, 500, null], [...hours, null, 3]);
    expect(found).toEqual(spearman(iq, hours));
  });

  test.each([
    { order: 'the same', second: [2, 4, 8, 16], rho: 1 },
    { order: 'the opposite', second: [16, 8, 4, 2], rho: -1 },
  ])('$order order is $rho, of which no interval can be given', ({ second, rho }) => {
    expect(spearman([1, 2, 3, 4], second)).toEqual({ rho, lower: null, upper: null, pairs: 4 });
  });

  test.each([
    ['three pairs', [1, 2, 3], [1, 3, 2]],
    ['a measure that does not vary', [1, 1, 1, 1], [1, 2, 3, 4]],
    ['three pairs left of four', [1, 2, 3, null], [1, 3, 2, 4]],
  ])('there is none for %s', (_what, first, second) => {
    expect(spearman(first, second)).toBeNull();
  });

  test('is the same either way round, within −1 and 1, and inside its interval', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
      minLength: 4,
      maxLength: 15,
    });
    fc.assert(
      fc.property(pairs, (list) => {
        const found = spearman(
          list.map(([a]) => a),
          list.map(([, b]) => b),
        );
        const turned = spearman(
          list.map(([, b]) => b),
          list.map(([a]) => a),
        );
        expect(turned?.rho ?? 0).toBeCloseTo(found?.rho ?? 0, 12);
        expect(found?.lower ?? -1).toBeGreaterThanOrEqual(-1);
        expect(found?.lower ?? -1).toBeLessThanOrEqual(found?.rho ?? 1);
        expect(found?.upper ?? 1).toBeGreaterThanOrEqual(found?.rho ?? -1);
        expect(found?.upper ?? 1).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test.each([0, 1, -0.5, 95])('a rank correlation has no interval of confidence %d', (confidence) => {
  expect(() => spearman([1, 2, 3, 4], [1, 3, 2, 4], confidence)).toThrow(RangeError);
});
