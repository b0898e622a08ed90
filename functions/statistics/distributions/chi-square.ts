import { gammaKernel, incompleteGamma } from './incomplete-gamma.ts';
import { invertTail, NEAR_ZERO } from './invert-tail.ts';
import { logGamma } from './log-gamma.ts';
import { normalQuantile } from './normal.ts';
import { requirePositive, requireProbability, type Tail } from './probability.ts';

/**
 * Probability below (or above) `x` under the chi-square distribution.
 *
 * @param x 0 or more, finite
 * @param degrees degrees of freedom, above 0; need not be whole
 * @returns a fraction, 0 to 1
 */
export function chiSquareProbability(x: number, degrees: number, tail: Tail = 'lower'): number {
  requirePositive('degrees of freedom', degrees);
  if (!(x >= 0 && x < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`a chi-square value must be finite and 0 or more, got ${x}`);
  }
  return incompleteGamma(degrees / 2, x / 2)[tail];
}

/**
 * The point that leaves `probability` below (or above) it under the chi-square distribution.
 *
 * @param probability a fraction, above 0 and below 1
 * @param degrees degrees of freedom, above 0; need not be whole
 * @returns a number above 0; 0 where no number is as small
 * @throws RangeError when either is out of range
 */
export function chiSquareQuantile(probability: number, degrees: number, tail: Tail = 'lower'): number {
  requireProbability(probability);
  requirePositive('degrees of freedom', degrees);
  const shape = degrees / 2;
  const [solved, target] = smallerTail(probability, tail);
  const leading = leadingTerm(target, shape);
  if (solved === 'lower' && leading < NEAR_ZERO) return 2 * Math.exp(leading);
  const logPoint = invertTail(
    target,
    firstGuess(target, solved, shape),
    solved === 'lower' ? 1 : -1,
    (point) => {
      const x = Math.exp(point);
      if (!(x > 0 && x < Number.POSITIVE_INFINITY)) return { probability: 0, density: 0 };
      return {
        probability: incompleteGamma(shape, x)[solved],
        density: shape * gammaKernel(shape, x),
      };
    },
  );
  return 2 * Math.exp(logPoint);
}

function smallerTail(probability: number, tail: Tail): readonly [Tail, number] {
  if (probability <= 0.5) return [tail, probability];
  return [tail === 'lower' ? 'upper' : 'lower', 1 - probability];
}

/** Logarithm of half the quantile: Wilson and Hilferty's cube, or the leading term of the series near 0. */
function firstGuess(target: number, tail: Tail, shape: number): number {
  const spread = 1 / (9 * shape);
  const root = 1 - spread + normalQuantile(target, tail) * Math.sqrt(spread);
  const cubed = Math.log(shape) + 3 * Math.log(Math.max(root, 0.1));
  if (tail === 'upper') return cubed;
  return root < 0.3 ? leadingTerm(target, shape) : cubed;
}

/** Logarithm of half the quantile near 0, where the first term of the series is all there is. */
function leadingTerm(target: number, shape: number): number {
  return (Math.log(target) + logGamma(shape + 1)) / shape;
}
