import { describe, expect, test } from 'vitest';
import { betaLogitQuantile } from '../../../functions/statistics/distributions/beta.ts';
import { chiSquareProbability } from '../../../functions/statistics/distributions/chi-square.ts';
import { incompleteBeta } from '../../../functions/statistics/distributions/incomplete-beta.ts';
import { logGamma } from '../../../functions/statistics/distributions/log-gamma.ts';
import { normalProbability, normalQuantile } from '../../../functions/statistics/distributions/normal.ts';
import {
  studentProbability,
  studentQuantile,
} from '../../../functions/statistics/distributions/student-t.ts';
import * as fc from '../../property/fast-check.ts';
import { relativeError } from '../relative-error.ts';

/** A beta quantile as the fraction itself. */
const betaQuantile = (p: number, a: number, b: number) => 1 / (1 + Math.exp(-betaLogitQuantile(p, a, b)));

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
        expect(relativeError(incompleteBeta(a, b, x, 1 - x).lower, p)).toBeLessThan(1e-8);
      }),
    );
  });
});

describe('what no distribution can answer is refused', () => {
  test.each([
    ['a probability of 0', () => normalQuantile(0)],
    ['a probability of 1', () => studentQuantile(1, 3)],
    ['a probability that is not a number', () => studentQuantile(Number.NaN, 3)],
    ['no degrees of freedom', () => chiSquareProbability(0.5, 0)],
    ['endless degrees of freedom', () => studentProbability(1, Number.POSITIVE_INFINITY)],
    ['an endless z', () => normalProbability(Number.POSITIVE_INFINITY)],
    ['a t that is not a number', () => studentProbability(Number.NaN, 4)],
    ['a chi-square below 0', () => chiSquareProbability(-1, 1)],
    ['a beta shape of 0', () => betaQuantile(0.5, 0, 1)],
    ['log gamma of 0', () => logGamma(0)],
  ])('%s', (_what, ask) => {
    expect(ask).toThrow(RangeError);
  });
});
