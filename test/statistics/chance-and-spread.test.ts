import { describe, expect, test } from 'vitest';
import { empiricalBayesShrinkage } from '../../functions/statistics/empirical-bayes-shrinkage.ts';
import { homogeneityTest } from '../../functions/statistics/homogeneity-test.ts';
import { noiseShare } from '../../functions/statistics/noise-share.ts';
import { pooledProportion } from '../../functions/statistics/pooled-proportion.ts';
import { valueAt } from '../../functions/statistics/value-at.ts';
import * as fc from '../property/fast-check.ts';

const of = (numerator: number, denominator: number) => ({ numerator, denominator });

describe('the test that all units are alike', () => {
  test('by hand: 10 and 30 of 100 each give χ² = 12.5 on one degree, p = 0.000407', () => {
    // Pooled 0.2: (10 − 20)²/(100 × 0.16) + (30 − 20)²/(100 × 0.16) = 12.5; √12.5 = 3.5355.
    const found = homogeneityTest([of(10, 100), of(30, 100)]);
    expect(found?.chiSquare).toBeCloseTo(12.5, 12);
    expect(found?.degrees).toBe(1);
    expect(found?.pValue).toBeCloseTo(0.00040695, 8);
    expect(found?.dispersion).toBeCloseTo(12.5, 12);
    expect(found?.leastExpected).toBeCloseTo(20, 12);
  });

  test('R, prop.test(smokers, patients), Fleiss 1981: χ² = 12.6 on 3 degrees, p = 0.005585', () => {
    const found = homogeneityTest([of(83, 86), of(90, 93), of(129, 136), of(70, 82)]);
    expect(found?.chiSquare).toBeCloseTo(12.6004, 4);
    expect(found?.degrees).toBe(3);
    expect(found?.pValue).toBeCloseTo(0.005585, 6);
  });

  test('a unit with nobody eligible counts for nothing', () => {
    expect(homogeneityTest([of(10, 100), of(30, 100), of(0, 0)])).toEqual(
      homogeneityTest([of(10, 100), of(30, 100)]),
    );
  });

  test.each([
    ['one unit', [of(1, 2)]],
    ['no units', []],
    ['nobody having met the measure', [of(0, 5), of(0, 9)]],
    ['everybody having met it', [of(5, 5), of(9, 9)]],
  ])('there is none for %s', (_what, units) => {
    expect(homogeneityTest(units)).toBeNull();
  });

  test.each([
    ['more people than there are', [of(3, 2)]],
    ['part of a person', [of(0.5, 2)]],
    ['fewer than none', [of(-1, 2)]],
  ])('refuses %s', (_what, units) => {
    expect(() => pooledProportion(units)).toThrow(RangeError);
  });
});

describe('empirical-Bayes shares', () => {
  test('by hand: two units of 100 at 20 % and 60 % keep 0.979798 of their own', () => {
    // m = 0.4, Σn(r − m)² = 8, m(1 − m) = 0.24; τ² = (8 − 0.24)/(200 − 100 − 1) = 0.0783838;
    // M = 0.24/τ² − 1 = 2.061856; 100/(100 + M) = 0.979798.
    const tau = 7.76 / 99;
    const kept = 100 / (100 + 0.24 / tau - 1);
    const found = empiricalBayesShrinkage([of(20, 100), of(60, 100)]);
    expect(found?.mean).toBeCloseTo(0.4, 12);
    expect(found?.betweenVariance).toBeCloseTo(tau, 12);
    expect(found?.units.map((unit) => unit?.ownWeight)).toEqual([
      expect.closeTo(kept, 12),
      expect.closeTo(kept, 12),
    ]);
    expect(found?.units[0]?.share).toBeCloseTo(0.4 - 0.2 * kept, 12);
  });

  test('units that differ by no more than chance all go to the mean', () => {
    const found = empiricalBayesShrinkage([of(10, 20), of(11, 20), of(9, 20)]);
    expect(found?.betweenVariance).toBe(0);
    expect(found?.units.map((unit) => unit?.share)).toEqual([0.5, 0.5, 0.5]);
  });

  test('a unit with nobody eligible has no share, and nobody at all no result', () => {
    expect(empiricalBayesShrinkage([of(1, 10), of(9, 10), of(0, 0)])?.units[2]).toBeNull();
    expect(empiricalBayesShrinkage([of(0, 0)])).toBeNull();
  });

  test('units that are all or nothing keep all of their own', () => {
    const found = empiricalBayesShrinkage([of(0, 50), of(50, 50)]);
    expect(found?.units.map((unit) => unit?.share)).toEqual([expect.closeTo(0, 1), expect.closeTo(1, 1)]);
  });

  test('a share lies between the own one and the mean, and larger units keep more', () => {
    const unit = fc
      .record({
        denominator: fc.integer({ min: 1, max: 400 }),
        part: fc.double({ min: 0, max: 1, noNaN: true }),
      })
      .map(({ denominator, part }) => of(Math.round(denominator * part), denominator));
    fc.assert(
      fc.property(fc.array(unit, { minLength: 2, maxLength: 12 }), (units) => {
        const found = empiricalBayesShrinkage(units);
        const mean = found?.mean ?? Number.NaN;
        const shrunk = units.map((given, i) => ({ ...given, ...valueAt(found?.units ?? [], i) }));
        for (const { numerator, denominator, share = Number.NaN } of shrunk) {
          const own = numerator / denominator;
          expect(share).toBeGreaterThanOrEqual(Math.min(own, mean) - 1e-12);
          expect(share).toBeLessThanOrEqual(Math.max(own, mean) + 1e-12);
        }
        const bySize = shrunk.toSorted((a, b) => a.denominator - b.denominator);
        bySize.forEach(({ ownWeight = Number.NaN }, i) => {
          expect(ownWeight).toBeGreaterThanOrEqual((bySize[i - 1]?.ownWeight ?? 0) - 1e-12);
        });
      }),
    );
  });
});

describe('how much of the spread is chance', () => {
  const units = (values: number[], samplingVariance: number) =>
    values.map((value) => ({ value, samplingVariance }));

  test('by hand: variance 4 between units, of which 1 is sampling, is a quarter', () => {
    expect(noiseShare(units([1, 3, 5], 1))).toEqual({
      share: 0.25,
      isCapped: false,
      samplingVariance: 1,
      observedVariance: expect.closeTo(4),
    });
  });

  test('more sampling variance than was seen is all of it, and said to be cut', () => {
    expect(noiseShare(units([1, 3, 5], 9))).toMatchObject({ share: 1, isCapped: true });
  });

  test.each([
    ['one unit', [1]],
    ['no unit', []],
    ['units all alike', [2, 2]],
  ])('there is none for %s', (_what, values) => {
    expect(noiseShare(units(values, 1))).toBeNull();
  });

  test('refuses a sampling variance below 0', () => {
    expect(() => noiseShare(units([1, 2], -1))).toThrow(RangeError);
  });

  test('units made alike but for chance have a noise share near 1', () => {
    // All 11 outcomes of 10 fair tosses as often as they come up: observed variance is that of chance.
    const ways = [1, 10, 45, 120, 210, 252, 210, 120, 45, 10, 1];
    const tosses = ways.flatMap((times, heads) => Array.from({ length: times }, () => of(heads, 10)));
    const found = noiseShare(
      tosses.map((unit) => ({
        value: unit.numerator / unit.denominator,
        // Without bias, r(1 − r)/(n − 1).
        samplingVariance:
          ((unit.numerator / unit.denominator) * (1 - unit.numerator / unit.denominator)) /
          (unit.denominator - 1),
      })),
    );
    expect(found?.share).toBeCloseTo(1, 2);
  });
});
