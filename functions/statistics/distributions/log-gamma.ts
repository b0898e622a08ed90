import { requireMeasurements } from '../require-measurements.ts';

const HALF_LOG_TWO_PI = 0.9189385332046728;

/** Below this the asymptotic series has not settled, and the recurrence lifts the argument above it. */
const SERIES_FROM = 15;

/**
 * What Stirling's formula leaves out of ln Γ: ln Γ(x) = (x − ½) ln x − x + ½ ln 2π + stirlingError(x).
 *
 * Kept apart from `logGamma` because densities need only this small term, not the large ones that cancel.
 *
 * @param x any number above 0
 * @see Loader C, Fast and accurate computation of binomial probabilities, 2000
 */
export function stirlingError(x: number): number {
  requireMeasurements('an argument', [x]);
  let lifted = x;
  let correction = 0;
  while (lifted < SERIES_FROM) {
    correction += (lifted + 0.5) * Math.log1p(1 / lifted) - 1;
    lifted += 1;
  }
  const inverse = 1 / (lifted * lifted);
  const series =
    1 / 12 -
    inverse *
      (1 / 360 -
        inverse *
          (1 / 1260 -
            inverse * (1 / 1680 - inverse * (1 / 1188 - inverse * (691 / 360360 - inverse * (1 / 156))))));
  return series / lifted + correction;
}

/**
 * Natural logarithm of the gamma function.
 *
 * @param x any number above 0
 * @throws RangeError when `x` is not a finite number above 0
 */
export function logGamma(x: number): number {
  if (!(Number.isFinite(x) && x > 0)) {
    throw new RangeError(`logGamma needs a finite number above 0, got ${x}`);
  }
  if (x === 1 || x === 2) return 0;
  return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingError(x);
}
