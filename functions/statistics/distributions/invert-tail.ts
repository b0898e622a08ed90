/** One tail of a distribution at a point of a log-like scale. */
export interface TailAt {
  /** The tail's probability, 0 to 1. */
  readonly probability: number;
  /** Density on the same scale, 0 or more. */
  readonly density: number;
}

/** Logarithm of a number that 1 + it does not differ from 1 by: below it a series has one term. */
export const NEAR_ZERO = -38;

/**
 * Finds where one tail of a distribution equals a probability.
 *
 * Newton's method on the logarithm of the tail. On a scale where the density is log-concave (ln x for gamma,
 * logit x for beta) that logarithm is concave, so the method cannot cycle: after one step it closes in from one side.
 *
 * @param target probability sought, above 0 and at most one half
 * @param start a first guess on the scale
 * @param direction 1 where the tail grows with the point (lower tail), −1 where it shrinks (upper tail)
 */
export function invertTail(
  target: number,
  start: number,
  direction: 1 | -1,
  tailAt: (point: number) => TailAt,
): number {
  const logTarget = Math.log(target);
  let point = start;
  let step = 0;
  for (let iteration = 0; iteration < 200; iteration += 1) {
    const { probability, density } = tailAt(point);
    if (!(probability > 0 && density > 0)) {
      // The tail underflowed: the guess lies too far out. Go half of the way back, or towards the middle.
      point += step === 0 ? direction : -step / 2;
      step /= 2;
      continue;
    }
    step = ((direction * probability) / density) * (logTarget - Math.log(probability));
    point += step;
    if (Math.abs(step) <= 4 * Number.EPSILON * Math.max(1, Math.abs(point))) return point;
  }
  return point;
}
