import { describe, expect, test } from 'vitest';
import { coefficientOfVariation, gini } from '../../functions/statistics/sigma-convergence.ts';
import { varianceShares } from '../../functions/statistics/variance-shares.ts';
import * as fc from '../property/fast-check.ts';

describe('gini', () => {
  // expdpy tests/test_convergence.py: alike gives 0; 1…n gives (n − 1)/(3n).
  test.each([
    { values: [5, 5, 5, 5], expected: 0 },
    { values: [1, 2, 3, 4, 5, 6, 7], expected: 6 / 21 },
    { values: [0, 0, 0, 1], expected: 0.75 },
  ])('of $values is $expected', ({ values, expected }) => {
    expect(gini(values)).toBeCloseTo(expected, 12);
  });

  test.each([
    ['one value', [1]],
    ['a negative value', [-1, 2, 3]],
    ['a total of 0', [0, 0]],
  ])('is undefined for %s', (_what, values) => {
    expect(gini(values)).toBeNull();
  });

  test('is half the mean absolute difference over the mean, whatever the order and the unit', () => {
    const lists = fc.array(fc.double({ min: 0.001, max: 1000, noNaN: true }), {
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(lists, (values) => {
        const n = values.length;
        const pairs = values.flatMap((a) => values.map((b) => Math.abs(a - b)));
        const total = values.reduce((sum, value) => sum + value, 0);
        expect(gini(values.map((value) => value * 7))).toBeCloseTo(
          pairs.reduce((sum, gap) => sum + gap, 0) / (2 * n * total),
          9,
        );
      }),
    );
  });
});

describe('coefficient of variation', () => {
  test('is the sample standard deviation over the mean', () => {
    expect(coefficientOfVariation([2, 4, 6])).toBeCloseTo(0.5, 12);
  });

  test.each([
    ['one value', [3]],
    ['a mean of 0', [-1, 1]],
    ['a mean below 0', [-3, -1]],
  ])('is undefined for %s', (_what, values) => {
    expect(coefficientOfVariation(values)).toBeNull();
  });
});

describe('shares of the variance', () => {
  const unit = (region: string, icb: string, value: number, weight = 1) => ({
    value,
    weight,
    within: [region, icb],
  });

  test('by hand: between regions 16, between ICBs within them 4, between PCNs within those 1', () => {
    const units = [
      unit('N', 'A', 1),
      unit('N', 'A', 3),
      unit('N', 'B', 5),
      unit('N', 'B', 7),
      unit('S', 'C', 9),
      unit('S', 'C', 11),
      unit('S', 'D', 13),
      unit('S', 'D', 15),
    ];
    const { total, shares } = varianceShares(units);
    expect(total).toBeCloseTo(21, 12);
    expect(shares?.map((share) => share * 21)).toEqual([
      expect.closeTo(16, 10),
      expect.closeTo(4, 10),
      expect.closeTo(1, 10),
    ]);
  });

  test('weighs by patients: a unit of weight 3 counts as three alike', () => {
    const whole = varianceShares([unit('N', 'A', 1, 3), unit('S', 'B', 5), unit('S', 'B', 9)]);
    const split = varianceShares([
      unit('N', 'A', 1),
      unit('N', 'A', 1),
      unit('N', 'A', 1),
      unit('S', 'B', 5),
      unit('S', 'B', 9),
    ]);
    expect(whole.shares?.map((share) => share.toFixed(12))).toEqual(
      split.shares?.map((share) => share.toFixed(12)),
    );
  });

  test('always add up to one, none below 0', () => {
    const units = fc.array(
      fc.record({
        value: fc.double({ min: -100, max: 100, noNaN: true }),
        weight: fc.double({ min: 0.1, max: 10, noNaN: true }),
        within: fc.tuple(fc.constantFrom('N', 'S'), fc.constantFrom('A', 'B')).map((codes) => [...codes]),
      }),
      { minLength: 2, maxLength: 20 },
    );
    fc.assert(
      fc.property(units, (list) => {
        const { total, shares } = varianceShares(list);
        fc.pre(total > 1e-6);
        expect(shares?.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        expect(shares?.every((share) => share >= 0)).toBe(true);
      }),
    );
  });

  test.each([
    ['no units', []],
    ['units all alike', [unit('N', 'A', 2), unit('S', 'B', 2)]],
    ['units whose differences are too small to be squared', [unit('N', 'A', 0), unit('S', 'B', 5e-324)]],
  ])('%s have no shares', (_what, units) => {
    expect(varianceShares(units)).toEqual({ total: 0, shares: null });
  });

  test('refuses units that name different numbers of areas', () => {
    expect(() => varianceShares([unit('N', 'A', 1), { value: 1, weight: 1, within: ['N'] }])).toThrow(
      RangeError,
    );
  });
});
