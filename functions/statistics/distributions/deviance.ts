import { requireMeasurements } from '../require-measurements.ts';

/**
 * Half the Poisson deviance, x ln(x / mean) + mean − x, without the cancellation of the plain formula.
 *
 * @param x any number above 0
 * @param mean any number above 0
 * @returns 0 where `x` equals `mean`, above 0 elsewhere
 * @see Loader C, Fast and accurate computation of binomial probabilities, 2000 (the function `bd0`)
 */
export function deviance(x: number, mean: number): number {
  requireMeasurements('a count and its mean', [x, mean]);
  const gap = x - mean;
  if (Math.abs(gap) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - gap;

  const ratio = gap / (x + mean);
  const square = ratio * ratio;
  let sum = gap * ratio;
  let power = 2 * x * ratio;
  for (let k = 3; ; k += 2) {
    power *= square;
    const next = sum + power / k;
    if (next === sum) return sum;
    sum = next;
  }
}
