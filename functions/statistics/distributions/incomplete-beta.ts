import { requireMeasurements } from '../require-measurements.ts';
import { deviance } from './deviance.ts';
import type { Tails } from './incomplete-gamma.ts';
import { stirlingError } from './log-gamma.ts';

/** Stops Lentz's method from dividing by nothing. */
const TINY = 1e-300;

/** x^a y^b / B(a, b), where y = 1 − x is given beside x so that neither loses digits near 1. */
export function betaKernel(a: number, b: number, x: number, y: number): number {
  requireMeasurements('shapes and a point', [a, b, x, y]);
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
 * @see Didonato & Morris, ACM Trans Math Softw 1992;18:360-373 (algorithm 708, BFRAC)
 */
export function incompleteBeta(a: number, b: number, x: number, y: number): Tails {
  requireMeasurements('shapes and a point', [a, b, x, y]);
  if (x === 0) return { lower: 0, upper: 1 };
  if (y === 0) return { lower: 1, upper: 0 };
  const kernel = betaKernel(a, b, x, y);
  if (x < (a + 1) / (a + b + 2)) {
    const lower = Math.min(1, kernel / fraction(a, b, x, y));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, kernel / fraction(b, a, y, x));
  return { lower: 1 - upper, upper };
}

/**
 * The even part of the continued fraction, by modified Lentz's method.
 *
 * a − (a + b)x is taken as ay − bx: near its 0, where millions of trials put it, the plain form has no digits left.
 */
function fraction(a: number, b: number, x: number, y: number): number {
  const excess = a * y - b * x + 1;
  let value = (a * excess) / (a + 1);
  let c = value;
  let d = 0;
  for (let k = 1; ; k += 1) {
    const span = a + 2 * k - 1;
    const above = ((((a + k - 1) * x) / span) * ((a + b + k - 1) * x) * (k * (b - k))) / span;
    const below = k + (k * (b - k) * x) / span + ((a + k) * (excess + k * (1 + y))) / (span + 2);
    d = 1 / nonZero(below + above * d);
    c = nonZero(below + above / c);
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) <= Number.EPSILON) return value;
  }
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
