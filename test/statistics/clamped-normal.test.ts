import { describe, expect, test } from 'vitest';
import { clampedNormal } from '../../functions/statistics/clamped-normal.ts';
import * as fc from '../property/fast-check.ts';

describe('a normal value cut to 0 to 1', () => {
  test.each([
    // Nothing is cut: 0.5 ± 0.01 lies 50 standard deviations from either end.
    ['in the middle, and narrow, keeps mean and variance', 0.5, 0.01, 0.5, 0.0001],
    // max(0, X), X ~ N(0, s²): mean s/√(2π), variance s²(1/2 − 1/(2π)); s = 0.01.
    ['at an end has half of it cut', 0, 0.01, 0.003989423, 0.0000340845],
    ['at the other end is the same mirrored', 1, 0.01, 0.996010577, 0.0000340845],
    ['far beyond an end is certain', 2, 0.01, 1, 0],
    ['far below is certain too', -3, 0.01, 0, 0],
    ['without spread is the value cut', 0.3, 0, 0.3, 0],
    ['without spread and beyond an end is the end', 1.7, 0, 1, 0],
    // So wide that it falls below 0 or above 1 each about half the time: a coin, variance 1/4.
    ['that is very wide is a coin', 0.5, 1e6, 0.5, 0.25],
  ])('%s', (_what, mean, deviation, expectedMean, expectedVariance) => {
    const found = clampedNormal(mean, deviation);
    expect(found.mean).toBeCloseTo(expectedMean, 6);
    expect(found.variance).toBeCloseTo(expectedVariance, 8);
  });

  test('never leaves 0 to 1, and never varies more than a coin', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e3, max: 1e3, noNaN: true }),
        fc.double({ min: 0, max: 1e3, noNaN: true }),
        (mean, deviation) => {
          const found = clampedNormal(mean, deviation);
          expect(found.mean).toBeGreaterThanOrEqual(0);
          expect(found.mean).toBeLessThanOrEqual(1);
          expect(found.variance).toBeGreaterThanOrEqual(0);
          expect(found.variance).toBeLessThanOrEqual(0.25);
        },
      ),
    );
  });

  test.each([
    ['a mean that is not a number', Number.NaN, 1],
    ['a negative deviation', 0, -1],
    ['an endless deviation', 0, Number.POSITIVE_INFINITY],
  ])('refuses %s', (_what, mean, deviation) => {
    expect(() => clampedNormal(mean, deviation)).toThrow(RangeError);
  });
});
