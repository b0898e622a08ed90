import { describe, expect, test } from 'vitest';
import { linearRegression } from '../../functions/statistics/linear-regression.ts';
import { CollinearPredictorsError, dotProduct } from '../../functions/statistics/orthogonal-directions.ts';
import * as fc from '../property/fast-check.ts';
import { relativeError } from './relative-error.ts';

/** NIST Statistical Reference Datasets, Longley (1967), certified values. */
const employed = [
  60323, 61122, 60171, 61187, 63221, 63639, 64989, 63761, 66019, 67857, 68169, 66513, 68655, 69564, 69331,
  70551,
];
const longley = [
  [83, 88.5, 88.2, 89.5, 96.2, 98.1, 99, 100, 101.2, 104.6, 108.4, 110.8, 112.6, 114.2, 115.7, 116.9],
  [
    234289, 259426, 258054, 284599, 328975, 346999, 365385, 363112, 397469, 419180, 442769, 444546, 482704,
    502601, 518173, 554894,
  ],
  [2356, 2325, 3682, 3351, 2099, 1932, 1870, 3578, 2904, 2822, 2936, 4681, 3813, 3931, 4806, 4007],
  [1590, 1456, 1616, 1650, 3099, 3594, 3547, 3350, 3048, 2857, 2798, 2637, 2552, 2514, 2572, 2827],
  [
    107608, 108632, 109773, 110929, 112075, 113270, 115094, 116219, 117388, 118734, 120445, 121950, 123366,
    125368, 127852, 130081,
  ],
  [1947, 1948, 1949, 1950, 1951, 1952, 1953, 1954, 1955, 1956, 1957, 1958, 1959, 1960, 1961, 1962],
];

describe('the certified Longley regression, six predictors that nearly mix', () => {
  const { coefficients, rSquared, residualDegrees } = linearRegression(employed, longley);

  test.each([
    { at: 0, estimate: -3482258.63459582, standardError: 890420.383607373 },
    { at: 1, estimate: 15.0618722713733, standardError: 84.9149257747669 },
    { at: 2, estimate: -0.035819179292591, standardError: 0.0334910077722432 },
    { at: 3, estimate: -2.02022980381683, standardError: 0.48839968165193 },
    { at: 4, estimate: -1.0332268671735, standardError: 0.214274163161675 },
    { at: 5, estimate: -0.0511041056535807, standardError: 0.22607320006937 },
    { at: 6, estimate: 1829.15146461355, standardError: 455.478499142212 },
  ])('coefficient $at', ({ at, estimate, standardError }) => {
    expect(relativeError(coefficients[at]?.estimate, estimate)).toBeLessThan(1e-8);
    expect(relativeError(coefficients[at]?.standardError, standardError)).toBeLessThan(1e-8);
  });

  test('explains 0.995479 of the variance on nine degrees of freedom', () => {
    expect(rSquared).toBeCloseTo(0.995479004577296, 10);
    expect(residualDegrees).toBe(9);
  });
});

describe('linear regression', () => {
  test('by hand: 1, 2, 4 on 0, 1, 2 has slope 1.5, intercept 5/6 and standard error √(1/12)', () => {
    // Residuals 1/6, −1/3, 1/6: sum of squares 1/6 on 1 degree, over Σ(x − x̄)² = 2.
    const { coefficients, residuals } = linearRegression([1, 2, 4], [[0, 1, 2]]);
    expect(coefficients.map(({ estimate }) => estimate)).toEqual([
      expect.closeTo(5 / 6),
      expect.closeTo(1.5),
    ]);
    expect(coefficients[1]?.standardError).toBeCloseTo(Math.sqrt(1 / 12), 12);
    expect(coefficients[1]?.upper).toBeCloseTo(1.5 + 12.7062047 * Math.sqrt(1 / 12), 6);
    expect(residuals).toEqual([expect.closeTo(1 / 6), expect.closeTo(-1 / 3), expect.closeTo(1 / 6)]);
  });

  test('by hand, robust: the same line has HC1 error √(1/24)', () => {
    // Σ((x − x̄)e)² = 2 × (1/6)² = 1/18; over 2², times n/(n − k) = 3.
    const { coefficients } = linearRegression([1, 2, 4], [[0, 1, 2]], { errors: 'robust' });
    expect(coefficients[1]?.standardError).toBeCloseTo(Math.sqrt(3 / 72), 12);
  });

  test('a row of weight 2 pulls as two rows do', () => {
    const weighted = linearRegression([1, 2, 4], [[0, 1, 2]], { weights: [1, 1, 2] });
    const doubled = linearRegression([1, 2, 4, 4], [[0, 1, 2, 2]]);
    expect(weighted.coefficients.map(({ estimate }) => estimate)).toEqual(
      doubled.coefficients.map(({ estimate }) => expect.closeTo(estimate, 12)),
    );
    expect(weighted.rSquared).toBeCloseTo(doubled.rSquared ?? Number.NaN, 12);
  });

  test('without a constant goes through the origin: Σxy/Σx²', () => {
    const { coefficients } = linearRegression([1, 2, 4], [[1, 2, 3]], { intercept: false });
    expect(coefficients).toHaveLength(1);
    expect(coefficients[0]?.estimate).toBeCloseTo(17 / 14, 12);
  });

  test('as many rows as columns fit exactly and leave no error to give', () => {
    const { coefficients, residualDegrees } = linearRegression([1, 3], [[0, 1]]);
    expect(residualDegrees).toBe(0);
    expect(coefficients[1]).toEqual({
      estimate: expect.closeTo(2),
      standardError: null,
      lower: null,
      upper: null,
      pValue: null,
    });
  });

  test('an outcome that does not vary has no share explained', () => {
    expect(linearRegression([2, 2, 2], [[0, 1, 2]]).rSquared).toBeNull();
  });

  test('residuals are at right angles to every predictor', () => {
    const rows = fc.array(
      fc.tuple(fc.double({ min: -10, max: 10, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true })),
      { minLength: 6, maxLength: 12 },
    );
    fc.assert(
      fc.property(rows, (list) => {
        // A rising and a zigzag predictor, each shaken by less than it moves, cannot mix.
        const predictors = [
          list.map(([, shake], i) => 4 * i + shake),
          list.map(([, shake], i) => (i % 2 === 0 ? 9 : -9) - shake),
        ];
        const { residuals } = linearRegression(
          list.map(([outcome]) => outcome),
          predictors,
        );
        for (const predictor of predictors) expect(dotProduct(predictor, residuals)).toBeCloseTo(0, 6);
      }),
    );
  });

  test.each([
    [
      'is the sum of two others',
      [
        [1, 2, 3, 5],
        [2, 1, 4, 3],
        [3, 3, 7, 8],
      ],
    ],
    ['does not vary, as the constant does not', [[4, 4, 4, 4]]],
    ['is all 0', [[0, 0, 0, 0]]],
  ])('refuses a predictor that %s', (_what, predictors) => {
    expect(() => linearRegression([1, 2, 3, 5], predictors)).toThrow(CollinearPredictorsError);
  });

  test.each([
    ['fewer rows than columns', [1], [[1]], undefined],
    ['a predictor of another length', [1, 2, 3], [[1, 2]], undefined],
    ['a missing outcome', [1, Number.NaN, 3], [[1, 2, 3]], undefined],
    ['a weight of 0', [1, 2, 3], [[1, 2, 3]], [1, 0, 1]],
  ])('refuses %s', (_what, outcome, predictors, weights) => {
    expect(() => linearRegression(outcome, predictors, weights === undefined ? {} : { weights })).toThrow(
      RangeError,
    );
  });
});

test.each([0, 1, -0.5, 95, Number.NaN])('refuses a confidence of %d', (confidence) => {
  expect(() => linearRegression([1, 2, 4], [[1, 2, 3]], { confidence })).toThrow(RangeError);
});
