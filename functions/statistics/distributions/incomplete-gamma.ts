import { requireMeasurements } from '../require-measurements.ts';
import { deviance } from './deviance.ts';
import { stirlingError } from './log-gamma.ts';

/** Both tails of a distribution at one point; they add up to 1. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

/** Stops Lentz's method from dividing by nothing. */
const TINY = 1e-300;

/** x^a e^−x / Γ(a + 1): the Poisson density, for any a above 0 and any x above 0. */
function gammaKernel(a: number, x: number): number {
  return Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a);
}

/**
 * Regularised incomplete gamma functions, lower P(a, x) and upper Q(a, x).
 *
 * @param a shape, above 0
 * @param x 0 or more, finite
 * @returns fractions 0 to 1; the smaller of the two keeps its relative precision
 * @see Abramowitz & Stegun 6.5.29 (series) and 6.5.31 (continued fraction)
 */
export function incompleteGamma(a: number, x: number): Tails {
  requireMeasurements('shapes and a point', [a, x]);
  if (x === 0) return { lower: 0, upper: 1 };
  const kernel = gammaKernel(a, x);
  if (x < a + 1) {
    const lower = Math.min(1, kernel * series(a, x));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, kernel * a * fraction(a, x));
  return { lower: 1 - upper, upper };
}

function series(a: number, x: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; term > sum * Number.EPSILON; k += 1) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}

/** Modified Lentz's method. */
function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let value = d;
  for (let k = 1; ; k += 1) {
    const step = -k * (k - a);
    b += 2;
    d = 1 / nonZero(step * d + b);
    c = nonZero(b + step / c);
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) <= Number.EPSILON) return value;
  }
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
