import { betaKernel, incompleteBeta } from './incomplete-beta.ts';
import { invertTail, NEAR_ZERO } from './invert-tail.ts';
import { logGamma } from './log-gamma.ts';
import { normalQuantile } from './normal.ts';
import { requirePositive, requireProbability, type Tail } from './probability.ts';

/**
 * The point that leaves `probability` below (or above) it under the beta distribution, on the scale ln(x / (1 − x)),
 * which keeps its digits at both ends.
 *
 * @param probability a fraction, above 0 and below 1
 * @returns any finite number
 * @throws RangeError when a probability or a shape is out of range
 */
export function betaLogitQuantile(probability: number, a: number, b: number, tail: Tail = 'lower'): number {
  requireProbability(probability);
  requirePositive('shape a', a);
  requirePositive('shape b', b);
  const solved = probability <= 0.5 ? tail : tail === 'lower' ? 'upper' : 'lower';
  const target = Math.min(probability, 1 - probability);
  const end = solved === 'lower' ? endOf(target, a, b) : endOf(target, b, a);
  if (end !== null) return solved === 'lower' ? end : -end;
  const start = Math.log(a / b) + normalQuantile(target, solved) * Math.sqrt(1 / a + 1 / b);
  return invertTail(target, start, solved === 'lower' ? 1 : -1, (point) => {
    const x = 1 / (1 + Math.exp(-point));
    const y = 1 / (1 + Math.exp(point));
    if (x === 0 || y === 0) return { probability: 0, density: 0 };
    return { probability: incompleteBeta(a, b, x, y)[solved], density: betaKernel(a, b, x, y) };
  });
}

/** Logarithm of a quantile so near 0 that the first term of the series is all there is; `null` elsewhere. */
function endOf(target: number, a: number, b: number): number | null {
  const logPoint = (Math.log(target) + Math.log(a) + logGamma(a) + logGamma(b) - logGamma(a + b)) / a;
  return logPoint + Math.log1p(b) < NEAR_ZERO ? logPoint : null;
}
