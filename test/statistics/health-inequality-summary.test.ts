import { describe, expect, test } from 'vitest';
import { healthInequalitySummary } from '../../functions/statistics/health-inequality-summary.ts';
import { valueAt } from '../../functions/statistics/value-at.ts';
import oracle from '../fixtures/published/who_healthequal_inequality.json' with { type: 'json' };
import { relativeError } from './relative-error.ts';

/** Our plain ratios on the scale WHO prints: per cent, and thousandths for the entropy indices. */
function asPrintedByWho(
  { pop, est, se, reference }: { pop: number[]; est: number[]; se: number[]; reference: number[] },
  favourable: boolean,
) {
  const subgroups = est.map((estimate, i) => ({
    estimate,
    population: valueAt(pop, i),
    standardError: valueAt(se, i),
  }));
  const found = healthInequalitySummary(subgroups, {
    favourable,
    reference: reference.indexOf(1),
    scale: 100,
  });
  const times = (factor: number, value: number | null | undefined) =>
    value === null || value === undefined ? null : value * factor;
  const printed: Record<string, number | null> = {
    mean: found.mean,
    d: found.difference,
    r: found.ratio,
    bgv: found.betweenGroupVariance.variance,
    bgsd: found.betweenGroupVariance.standardDeviation,
    bgv_se: found.betweenGroupVariance.standardError,
    covar: times(100, found.betweenGroupVariance.coefficientOfVariation),
    mdmw: found.meanDifferenceFromMean.weighted,
    mdmu: found.meanDifferenceFromMean.unweighted,
    mdbw: found.meanDifferenceFromBest.weighted,
    mdbu: found.meanDifferenceFromBest.unweighted,
    mdrw: times(1, found.meanDifferenceFromReference?.weighted),
    mdru: times(1, found.meanDifferenceFromReference?.unweighted),
    idisw: times(100, found.indexOfDisparity?.weighted),
    idisu: times(100, found.indexOfDisparity?.unweighted),
    ti: times(1000, found.theil),
    mld: times(1000, found.meanLogDeviation),
    par: found.attributable.risk,
    paf: times(100, found.attributable.fraction),
  };
  return printed;
}

describe.each(oracle.cases)('WHO inequality measures, case $id', ({ input, params, expected, derived }) => {
  const printed = asPrintedByWho(input, params.favourable === 1);

  test.each(Object.entries(expected))('%s is the published %d', (name, value) => {
    expect(relativeError(printed[name], value)).toBeLessThan(oracle.tolerance.published_relative);
  });

  test.each(Object.entries(derived))('%s is %d to nine digits', (name, value) => {
    expect(relativeError(printed[name], value)).toBeLessThan(oracle.tolerance.derived_relative);
  });
});

/** healthequal tests/testthat/test-{aci,rci,paf,parisk}.R: five ordered subgroups, set.seed(123) populations. */
const fifths = [20, 30, 40, 50, 60].map((estimate, i) => ({
  estimate,
  population: valueAt([78, 91, 162, 103, 105], i),
}));

describe('measures over an ordered dimension', () => {
  const found = healthInequalitySummary(fifths, { favourable: true, ordered: true, scale: 100 });

  test.each([
    ['absolute concentration index', found.concentration?.absolute, 7.3284202],
    ['its standard error', found.concentration?.absoluteError, 0.29368517],
    ['relative concentration index', found.concentration?.relative, 0.17776859],
    ['its standard error', found.concentration?.relativeError, 0.0071240491],
    ['population attributable risk', found.attributable.risk, 18.775509],
    ['population attributable fraction', found.attributable.fraction, 0.45544548],
    ['its standard error', found.attributable.fractionError, 0.10689361],
    ['difference of the two ends', found.difference, 40],
    ['ratio of the two ends', found.ratio, 3],
  ])('%s is the published one', (_what, actual, published) => {
    expect(relativeError(actual, published)).toBeLessThan(2e-6);
  });

  test('an adverse measure is read the other way round, and a passed reference gains nothing', () => {
    const adverse = healthInequalitySummary(fifths, { favourable: false, ordered: true });
    expect(adverse.difference).toBe(-40);
    expect(adverse.ratio).toBeCloseTo(1 / 3, 12);
    expect(adverse.attributable.risk).toBe(0);
    expect(adverse.attributable.fraction).toBe(0);
    expect(adverse.meanDifferenceFromBest.unweighted).toBe(20);
  });
});

describe('edges', () => {
  test('subgroups all alike show no inequality by any measure', () => {
    const alike = [1, 2, 3].map((population) => ({ estimate: 0.5, population, standardError: 0.1 }));
    const found = healthInequalitySummary(alike, { favourable: true, ordered: true, reference: 0, scale: 1 });
    expect(found.difference).toBe(0);
    expect(found.ratio).toBe(1);
    expect(found.betweenGroupVariance.variance).toBeCloseTo(0, 15);
    expect(found.theil).toBeCloseTo(0, 15);
    expect(found.meanLogDeviation).toBeCloseTo(0, 15);
    expect(found.attributable.risk).toBeCloseTo(0, 15);
    expect(found.concentration?.absolute).toBeCloseTo(0, 15);
    expect(found.meanDifferenceFromReference).toEqual({ weighted: 0, unweighted: 0 });
  });

  test('a level of 0 leaves the ratio and the log deviation undefined, not endless', () => {
    const found = healthInequalitySummary(
      [
        { estimate: 0, population: 1 },
        { estimate: 0.4, population: 1 },
      ],
      { favourable: true },
    );
    expect(found.ratio).toBeNull();
    expect(found.meanLogDeviation).toBeNull();
    // Half the people at twice the mean: ½ × 2 ln 2.
    expect(found.theil).toBeCloseTo(Math.LN2, 12);
    expect(found.differenceError).toBeNull();
    expect(found.concentration).toBeNull();
  });

  test('nobody achieving anything has no relative measure', () => {
    const none = [1, 1, 1].map((population) => ({ estimate: 0, population }));
    const found = healthInequalitySummary(none, { favourable: true, ordered: true, scale: 1 });
    expect(found.theil).toBeNull();
    expect(found.indexOfDisparity).toBeNull();
    expect(found.betweenGroupVariance.coefficientOfVariation).toBeNull();
    expect(found.attributable.fraction).toBeNull();
    expect(found.attributable.fractionError).toBeNull();
    expect(found.concentration?.relative).toBeNull();
  });

  test('the errors of a gap add in squares', () => {
    const found = healthInequalitySummary(
      [
        { estimate: 10, population: 1, standardError: 3 },
        { estimate: 20, population: 1, standardError: 4 },
      ],
      { favourable: true },
    );
    expect(found.differenceError).toBe(5);
    expect(found.logRatioError).toBeCloseTo(Math.hypot(0.3, 0.2), 12);
  });

  test.each([
    ['no subgroups', []],
    ['a subgroup with nobody in it', [{ estimate: 1, population: 0 }]],
    ['a missing level', [{ estimate: Number.NaN, population: 1 }]],
  ])('refuses %s', (_why, subgroups) => {
    expect(() => healthInequalitySummary(subgroups, { favourable: true })).toThrow(RangeError);
  });
});
