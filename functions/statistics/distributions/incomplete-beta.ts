import { deviance } from './deviance.ts';
import type { Tails } from './incomplete-gamma.ts';
import { stirlingError } from './log-gamma.ts';

/** Stops Lentz's method from dividing by nothing. */
const TINY = 1e-300;

/** x^a y^b / B(a, b), where y = 1 − x is given beside x so that neither loses digits near 1. */
export function betaKernel(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  const exponent =
    stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y);
  return Math.sqrt((a * b) / (2 * Math.PI * n)) * Math.exp(exponent);
}

/**
 * Regularised incomplete beta function I_x(a, b) and its complement.
 *
 * @param a shape, above 0
 * @param b shape, above 0
 * @param x 0 to 1
 * @param y 1 − x, as exactly as the caller knows it
 * @returns fractions 0 to 1; the smaller of the two keeps its relative precision
 * @see Abramowitz & Stegun 26.5.8
 */
export function incompleteBeta(a: number, b: number, x: number, y: number): Tails {
  if (x === 0) return { lower: 0, upper: 1 };
  if (y === 0) return { lower: 1, upper: 0 };
  const kernel = betaKernel(a, b, x, y);
  if (x < (a + 1) / (a + b + 2)) {
    const lower = Math.min(1, (kernel * fraction(a, b, x)) / a);
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, (kernel * fraction(b, a, y)) / b);
  return { lower: 1 - upper, upper };
}

/** Modified Lentz's method, two steps of the fraction at a time. */
function fraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let k = 1; ; k += 1) {
    const even = (k * (b - k) * x) / ((a + 2 * k - 1) * (a + 2 * k));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    value *= d * c;
    const odd = (-(a + k) * (a + b + k) * x) / ((a + 2 * k) * (a + 2 * k + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    const change = d * c;
    value *= change;
    if (Math.abs(change - 1) <= Number.EPSILON) return value;
  }
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
