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
import { percentile } from '../../../functions/statistics/percentile.ts';
import published from '../../fixtures/published/numeric_distributions_r.json' with { type: 'json' };
import { relativeError } from '../relative-error.ts';

/** A beta quantile as the fraction itself. */
const betaQuantile = (p: number, a: number, b: number) => 1 / (1 + Math.exp(-betaLogitQuantile(p, a, b)));

// R prints 15 digits; the last of them limits how closely any of these can be matched.
const TOLERANCE = 1e-12;

describe('the distributions agree with R', () => {
  test.each(published.qnorm)('normal quantile at $p', ({ p, q }) => {
    expect(relativeError(normalQuantile(p), q)).toBeLessThan(TOLERANCE);
  });

  test.each(published.pnorm)('normal probability at $x', ({ x, lower, upper }) => {
    expect(relativeError(normalProbability(x), lower)).toBeLessThan(TOLERANCE);
    expect(relativeError(normalProbability(x, 'upper'), upper)).toBeLessThan(TOLERANCE);
  });

  test.each(published.qchisq)(
    'chi-square probability at its quantile of $p with $df degrees',
    ({ p, df, lower, upper }) => {
      expect(relativeError(chiSquareProbability(lower, df), p)).toBeLessThan(TOLERANCE);
      expect(relativeError(chiSquareProbability(upper, df, 'upper'), p)).toBeLessThan(TOLERANCE);
    },
  );

  test.each(published.pchisq)('chi-square probability at $x with $df degrees', ({ x, df, upper }) => {
    expect(relativeError(chiSquareProbability(x, df, 'upper'), upper)).toBeLessThan(TOLERANCE);
  });

  test.each(published.qt)('Student quantile at $p with $df degrees', ({ p, df, q }) => {
    expect(relativeError(studentQuantile(p, df), q)).toBeLessThan(TOLERANCE);
    expect(relativeError(studentProbability(q, df), p)).toBeLessThan(TOLERANCE);
  });

  test.each(published.qbeta)('beta quantile at $p with shapes $a and $b', ({ p, a, b, q }) => {
    expect(relativeError(betaQuantile(p, a, b), q)).toBeLessThan(TOLERANCE);
  });

  test.each(published.lgamma)('log gamma at $x', ({ x, lgamma }) => {
    expect(relativeError(logGamma(x), lgamma)).toBeLessThan(TOLERANCE);
  });

  const shares = published.quantile_type7.flatMap(({ x, p, q }) =>
    [p].flat().map((share, i) => ({ values: [x].flat(), share, expected: [q].flat()[i] ?? Number.NaN })),
  );
  test.each(shares)('percentile $share of $values is $expected', ({ values, share, expected }) => {
    expect(relativeError(percentile(values, share), expected)).toBeLessThan(TOLERANCE);
  });
});

describe('the distributions agree with closed forms', () => {
  test('two degrees of chi-square are an exponential', () => {
    for (const x of [1e-6, 0.3, 2, 40, 700]) {
      expect(relativeError(chiSquareProbability(x, 2, 'upper'), Math.exp(-x / 2))).toBeLessThan(TOLERANCE);
    }
  });

  test('one degree of Student is a Cauchy, whose quantile is a tangent', () => {
    for (const p of [1e-9, 0.01, 0.3, 0.75, 0.999]) {
      expect(relativeError(studentQuantile(p, 1), Math.tan(Math.PI * (p - 0.5)))).toBeLessThan(1e-7);
    }
    expect(studentQuantile(0.5, 1)).toBe(0);
  });

  test('a beta with second shape 1 is a power', () => {
    expect(relativeError(incompleteBeta(7, 1, 0.3, 0.7).lower, 0.3 ** 7)).toBeLessThan(TOLERANCE);
    expect(relativeError(betaQuantile(1e-12, 3, 1), 1e-4)).toBeLessThan(TOLERANCE);
  });

  // Cauchy −1/(πp); two degrees (2p − 1)/√(2p(1 − p)); I_x(½, 1) = √x: exact to double so near the end.
  test.each([
    ['Student, one degree', studentQuantile(1e-250, 1), -1e250 / Math.PI],
    ['Student, one degree, upper', studentQuantile(1e-250, 1, 'upper'), 1e250 / Math.PI],
    ['Student, two degrees', studentQuantile(1e-300, 2), -1e150 / Math.SQRT2],
    ['beta', betaQuantile(1e-100, 0.5, 1), 1e-200],
  ])('the quantile of %s holds as far out as numbers go', (_what, found, exact) => {
    expect(relativeError(found, exact)).toBeLessThan(TOLERANCE);
  });

  test('a point beyond what numbers hold is refused', () => {
    expect(() => studentQuantile(1e-50, 0.1)).toThrow(RangeError);
  });
});
