import { describe, expect, test } from 'vitest';
import {
  correlationOfChanges,
  dispersionBetweenYears,
  type UnitOfTwoYears,
} from '../../functions/statistics/dispersion-between-years.ts';
import { empiricalBayesShrinkage } from '../../functions/statistics/empirical-bayes-shrinkage.ts';
import { largestRemainder } from '../../functions/statistics/rounding.ts';
import { weightedSumVariance } from '../../functions/statistics/weighted-sum-variance.ts';
import * as fc from '../property/fast-check.ts';

describe('shares drawn in where chance is wider than counting', () => {
  test('by hand: 30 and 70 of 100 with φ = 2', () => {
    // m = 0.5; τ² = (8 − 2 × 0.25) / (200 − 100 − 2) = 0.0765306; b = 7.65306 / (7.65306 + 2 × 0.1734694) = 0.956633.
    const found = empiricalBayesShrinkage(
      [
        { numerator: 30, denominator: 100 },
        { numerator: 70, denominator: 100 },
      ],
      2,
    );
    expect(found?.betweenVariance).toBeCloseTo(0.0765306, 7);
    expect(found?.units[0]?.ownWeight).toBeCloseTo(0.956633, 6);
    expect(found?.units[0]?.share).toBeCloseTo(0.308673, 6);
    // u = 2 × 0.308673 × 0.691327 / 100.
    expect(found?.units[0]?.samplingVariance).toBeCloseTo(0.00426788, 8);
  });

  test('nobody of 3 and everybody of 3 are not taken for certain where others differ', () => {
    const found = empiricalBayesShrinkage([
      { numerator: 0, denominator: 3 },
      { numerator: 3, denominator: 3 },
      { numerator: 40, denominator: 100 },
      { numerator: 80, denominator: 100 },
    ]);
    for (const unit of found?.units ?? []) {
      expect(unit?.samplingVariance).toBeGreaterThan(0);
      expect(Number.isFinite(unit?.samplingVariance)).toBe(true);
    }
  });

  test('a dispersion below 1 is refused', () => {
    expect(() => empiricalBayesShrinkage([{ numerator: 1, denominator: 2 }], 0.5)).toThrow(RangeError);
  });
});

describe('error of a weighted sum', () => {
  const halves = [
    { name: 'a', weight: 0.5, variance: 0.04 },
    { name: 'b', weight: 0.5, variance: 0.04 },
  ];
  test('independent errors: 0.25 × 0.04 twice', () => {
    expect(weightedSumVariance(halves)).toBeCloseTo(0.02, 12);
  });
  test('errors correlated by a half add 2 × 0.25 × 0.5 × 0.04', () => {
    expect(weightedSumVariance(halves, () => 0.5)).toBeCloseTo(0.025 + 0.005, 12);
  });
  test('errors that are one make the sum as unsure as each', () => {
    expect(weightedSumVariance(halves, () => 1)).toBeCloseTo(0.04, 12);
  });
  test('no parts have no error, and a variance below 0 is refused', () => {
    expect(weightedSumVariance([])).toBe(0);
    expect(() => weightedSumVariance([{ name: 'a', weight: 1, variance: -1 }])).toThrow(RangeError);
  });
});

function unit(code: string, before: number, now: number, eligible = 100): UnitOfTwoYears {
  return {
    code,
    before: { numerator: before, denominator: eligible },
    now: { numerator: now, denominator: eligible },
  };
}

describe('spread beyond counting, from the same month of two years', () => {
  test('by hand: 50 to 60 and 50 to 40 of 100', () => {
    // At 0.55 and 0.45: variance 2 × 0.2475 / 100; z² = 0.01 / 0.00495 each, so φ = 4.0404, above 1 + 2√2 = 3.83.
    const found = dispersionBetweenYears([unit('A', 50, 60), unit('B', 50, 40)]);
    expect(found?.measured).toBeCloseTo(4.040404, 6);
    expect(found?.dispersion).toBeCloseTo(4.040404, 6);
    expect(found?.scores.get('A')).toBeCloseTo(1.4213381, 6);
  });

  test('what chance could explain is taken as counting alone', () => {
    const found = dispersionBetweenYears([unit('A', 50, 57), unit('B', 50, 43)]);
    expect(found?.measured).toBeGreaterThan(1);
    expect(found?.dispersion).toBe(1);
  });

  test('a rise of all together is no spread', () => {
    const found = dispersionBetweenYears([unit('A', 20, 40), unit('B', 30, 60), unit('C', 10, 20)]);
    expect(found?.measured).toBeCloseTo(0, 12);
  });

  test('a unit with too few expected in either year is left out, so that one empty cell does not outweigh all', () => {
    const found = dispersionBetweenYears([unit('A', 50, 60), unit('B', 50, 40), unit('C', 0, 9, 12)]);
    expect(found?.scores.has('C')).toBe(false);
  });

  test('cannot be said of one unit, or where nobody met the measure in a year', () => {
    expect(dispersionBetweenYears([unit('A', 50, 60)])).toBeNull();
    expect(dispersionBetweenYears([unit('A', 0, 60), unit('B', 0, 50)])).toBeNull();
    expect(dispersionBetweenYears([])).toBeNull();
  });

  test('changes of two indicators that go together wholly are correlated by 1, and few by chance not at all', () => {
    const scores = new Map(Array.from({ length: 30 }, (_, i) => [`U${i}`, Math.sin(i)] as const));
    const twice = new Map([...scores].map(([code, z]) => [code, 2 * z] as const));
    const against = new Map([...scores].map(([code, z]) => [code, -z] as const));
    expect(correlationOfChanges(scores, twice)).toBeCloseTo(1, 12);
    expect(correlationOfChanges(scores, against)).toBeCloseTo(-1, 12);
    const unlike = new Map([...scores].map(([code], i) => [code, Math.cos(7 * i)] as const));
    expect(correlationOfChanges(scores, unlike)).toBe(0);
    expect(correlationOfChanges(new Map(), unlike)).toBe(0);
  });
});

describe('whole numbers of a hundred', () => {
  test.each([
    ['thirds', [1, 1, 1], [34, 33, 33]],
    ['5.4, 29.3, 37.7, 23.6 and 4.0', [5.4, 29.3, 37.7, 23.6, 4], [5, 29, 38, 24, 4]],
    ['one alone', [0, 0, 2], [0, 0, 100]],
  ])('%s', (_what, parts, expected) => {
    expect(largestRemainder(parts)).toEqual(expected);
  });

  test('always sum to a hundred, none a whole one away from its part', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 }),
        (parts) => {
          const sum = parts.reduce((a, b) => a + b, 0);
          fc.pre(sum > 1e-6);
          const whole = largestRemainder(parts);
          expect(whole.reduce((a, b) => a + b, 0)).toBe(100);
          whole.forEach((value, i) => {
            expect(Math.abs(value - ((parts[i] ?? 0) / sum) * 100)).toBeLessThan(1 + 1e-9);
          });
        },
      ),
    );
  });

  test('parts that are negative, not numbers or all 0 are refused', () => {
    expect(() => largestRemainder([1, -1])).toThrow(RangeError);
    expect(() => largestRemainder([Number.NaN])).toThrow(RangeError);
    expect(() => largestRemainder([0, 0])).toThrow(RangeError);
  });
});
