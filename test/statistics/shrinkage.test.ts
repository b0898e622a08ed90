import { describe, expect, test } from 'vitest';
import { adjustedProportionVariance } from '../../functions/statistics/adjusted-proportion-variance.ts';
import { normalShrinkage } from '../../functions/statistics/normal-shrinkage.ts';
import * as fc from '../property/fast-check.ts';

describe('empirical-Bayes values of normal estimates', () => {
  test('by hand: 0.2 and 0.6 with a sampling variance of 0.02 each keep three quarters of their own', () => {
    // Mean 0.4, observed variance 0.08, so τ² = 0.08 − 0.02 = 0.06 and each keeps 0.06/(0.06 + 0.02) = 0.75.
    const found = normalShrinkage([
      { value: 0.2, samplingVariance: 0.02 },
      { value: 0.6, samplingVariance: 0.02 },
    ]);
    expect(found?.betweenVariance).toBeCloseTo(0.06, 12);
    expect(found?.units.map(({ value }) => value)).toEqual([
      expect.closeTo(0.25, 12),
      expect.closeTo(0.55, 12),
    ]);
  });

  test('units that differ by no more than chance all go to the mean', () => {
    const found = normalShrinkage([
      { value: 0.4, samplingVariance: 1 },
      { value: 0.6, samplingVariance: 1 },
    ]);
    expect(found?.units).toEqual([
      { value: 0.5, ownWeight: 0 },
      { value: 0.5, ownWeight: 0 },
    ]);
  });

  test('a unit that is certain keeps all of its own where units differ', () => {
    const found = normalShrinkage([
      { value: 0, samplingVariance: 0 },
      { value: 1, samplingVariance: 0.1 },
    ]);
    expect(found?.units[0]).toEqual({ value: 0, ownWeight: 1 });
  });

  test('no value crosses the mean or leaves its own side', () => {
    const unit = fc.record({
      value: fc.double({ min: 0, max: 1, noNaN: true }),
      samplingVariance: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(unit, { minLength: 2, maxLength: 30 }), (units) => {
        const found = normalShrinkage(units);
        found?.units.forEach(({ value }, i) => {
          const own = units[i]?.value ?? 0;
          expect(Math.abs(value - found.mean)).toBeLessThanOrEqual(Math.abs(own - found.mean) + 1e-12);
        });
      }),
    );
  });

  test.each([
    ['no units', []],
    ['one unit', [{ value: 1, samplingVariance: 1 }]],
  ])('there are none for %s', (_what, units) => {
    expect(normalShrinkage(units)).toBeNull();
  });

  test('a negative variance is refused', () => {
    const units = [
      { value: 1, samplingVariance: -1 },
      { value: 2, samplingVariance: 1 },
    ];
    expect(() => normalShrinkage(units)).toThrow(RangeError);
  });
});

describe('variance of a proportion that is never 0', () => {
  test.each([
    // ñ = 10 + 3.841459 = 13.841459; p̃ = (5 + 1.920729)/ñ = 0.5; 0.25/ñ = 0.018062.
    ['5 of 10', 5, 10, 0.018062],
    // p̃ = 1.920729/13.841459 = 0.138767; × 0.861233 / 13.841459 = 0.008634.
    ['none of 10', 0, 10, 0.008634],
    ['all of 10, the same as none', 10, 10, 0.008634],
  ])('%s', (_what, numerator, denominator, expected) => {
    expect(adjustedProportionVariance({ numerator, denominator })).toBeCloseTo(expected, 6);
  });

  test('is unknown where nobody is eligible', () => {
    expect(adjustedProportionVariance({ numerator: 0, denominator: 0 })).toBeNull();
  });
});
