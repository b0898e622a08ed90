import { describe, expect, test } from 'vitest';
import { betaProbability, betaQuantile } from '../../../functions/statistics/distributions/beta.ts';
import { binomialProbability } from '../../../functions/statistics/distributions/binomial.ts';
import {
  chiSquareProbability,
  chiSquareQuantile,
} from '../../../functions/statistics/distributions/chi-square.ts';
import { logGamma } from '../../../functions/statistics/distributions/log-gamma.ts';
import { normalProbability, normalQuantile } from '../../../functions/statistics/distributions/normal.ts';
import { poissonProbability } from '../../../functions/statistics/distributions/poisson.ts';
import {
  studentProbability,
  studentQuantile,
} from '../../../functions/statistics/distributions/student-t.ts';
import * as fc from '../../property/fast-check.ts';
import { relativeError } from '../relative-error.ts';

const probability = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
const degrees = fc.double({ min: 0.2, max: 1e5, noNaN: true });
const shape = fc.double({ min: 0.2, max: 1e4, noNaN: true });
const tail = fc.constantFrom('lower', 'upper');

describe('a quantile undoes its probability', () => {
  test('for the normal distribution', () => {
    fc.assert(
      fc.property(probability, tail, (p, side) => {
        expect(relativeError(normalProbability(normalQuantile(p, side), side), p)).toBeLessThan(1e-11);
      }),
    );
  });

  test('for chi-square', () => {
    fc.assert(
      fc.property(probability, degrees, tail, (p, df, side) => {
        expect(relativeError(chiSquareProbability(chiSquareQuantile(p, df, side), df, side), p)).toBeLessThan(
          1e-10,
        );
      }),
    );
  });

  test('for Student', () => {
    fc.assert(
      fc.property(probability, degrees, tail, (p, df, side) => {
        expect(relativeError(studentProbability(studentQuantile(p, df, side), df, side), p)).toBeLessThan(
          1e-10,
        );
      }),
    );
  });

  test('for beta, where the fraction itself can hold the answer', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 0.99, noNaN: true }), shape, shape, (p, a, b) => {
        const x = betaQuantile(p, a, b);
        fc.pre(x > 1e-300 && x < 0.999);
        expect(relativeError(betaProbability(x, a, b), p)).toBeLessThan(1e-8);
      }),
    );
  });
});

describe('the two tails', () => {
  test('add up to one', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.double({ min: 0, max: 1, noNaN: true }), (k, more, p) => {
        const lower = binomialProbability(k, k + more, p);
        expect(lower + binomialProbability(k, k + more, p, 'upper')).toBeCloseTo(1, 12);
        expect(poissonProbability(k, more) + poissonProbability(k, more, 'upper')).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe('what no distribution can answer is refused', () => {
  test.each([
    ['a probability of 0', () => normalQuantile(0)],
    ['a probability of 1', () => chiSquareQuantile(1, 3)],
    ['a probability that is not a number', () => studentQuantile(Number.NaN, 3)],
    ['no degrees of freedom', () => chiSquareQuantile(0.5, 0)],
    ['endless degrees of freedom', () => studentProbability(1, Number.POSITIVE_INFINITY)],
    ['an endless z', () => normalProbability(Number.POSITIVE_INFINITY)],
    ['a t that is not a number', () => studentProbability(Number.NaN, 4)],
    ['a chi-square below 0', () => chiSquareProbability(-1, 1)],
    ['a beta value above 1', () => betaProbability(1.1, 1, 1)],
    ['a beta shape of 0', () => betaQuantile(0.5, 0, 1)],
    ['more events than trials', () => binomialProbability(5, 4, 0.5)],
    ['a chance above 1', () => binomialProbability(1, 4, 1.5)],
    ['part of an event', () => poissonProbability(0.5, 1)],
    ['a mean below 0', () => poissonProbability(1, -1)],
    ['log gamma of 0', () => logGamma(0)],
  ])('%s', (_what, ask) => {
    expect(ask).toThrow(RangeError);
  });
});
