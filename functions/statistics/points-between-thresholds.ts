import { compareExact, type ExactFraction, exactFraction } from './exact-fraction.ts';

/**
 * How far an achievement has come from the lower threshold to the upper one.
 *
 * @param achievement an exact share, from `exactShare` or `exactFraction`
 * @param lower threshold where points begin, as written: `0.45` or `45%`
 * @param upper threshold where all points are earned; below `lower` for a measure that improves downward
 * @returns a fraction, 0 at or before `lower` to 1 at or past `upper`
 * @throws RangeError when the thresholds are equal or unreadable
 */
export function scoreBetweenThresholds(achievement: ExactFraction, lower: string, upper: string): number {
  const from = exactFraction(lower);
  const to = exactFraction(upper);
  const direction = compareExact(to, from);
  if (direction === 0)
    throw new RangeError('the lower and the upper threshold are the same: there is nothing between');
  if (compareExact(achievement, from) !== direction) return 0;
  if (compareExact(achievement, to) !== -direction) return 1;
  const { numerator, denominator } = quotient(difference(achievement, from), difference(to, from));
  return Number(numerator) / Number(denominator);
}

/**
 * Points earned between two thresholds, in proportion: the linear form of QOF and the Network Contract DES.
 *
 * @param points points earned at the upper threshold, 0 or more
 * @returns points, 0 to `points`
 * @throws RangeError when the points or thresholds are out of range
 */
export function pointsBetweenThresholds(
  achievement: ExactFraction,
  lower: string,
  upper: string,
  points: number,
): number {
  if (!(points >= 0 && points < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`points must be a finite number, 0 or more, got ${points}`);
  }
  return points * scoreBetweenThresholds(achievement, lower, upper);
}

function difference(first: ExactFraction, second: ExactFraction): ExactFraction {
  return {
    numerator: first.numerator * second.denominator - second.numerator * first.denominator,
    denominator: first.denominator * second.denominator,
  };
}

function quotient(first: ExactFraction, second: ExactFraction): ExactFraction {
  return {
    numerator: first.numerator * second.denominator,
    denominator: first.denominator * second.numerator,
  };
}
