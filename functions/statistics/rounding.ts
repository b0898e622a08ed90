import { requireMeasurements } from './require-measurements.ts';

/**
 * Rounds to decimals as numpy does: times a power of ten, to the nearest whole number with ties to the even one, and
 * back. So 0.015, whose nearest double is a hair below, is rounded as the tie that it stands for.
 *
 * @param value finite
 * @param decimals 0 to 15
 * @see numpy.round, which Python's `round` calls for the numbers of numpy
 */
export function roundHalfEven(value: number, decimals: number): number {
  requireMeasurements('a value and its decimals', [value, decimals]);
  const scale = 10 ** decimals;
  const below = Math.floor(value * scale);
  const past = value * scale - below;
  const isUp = past > 0.5 || (past === 0.5 && below % 2 !== 0);
  return (isUp ? below + 1 : below) / scale + 0;
}

/**
 * Rounds parts of a whole to whole numbers that sum to `total`: each is cut down, and what is missing goes to the
 * largest remainders, the first of equals first.
 *
 * @param parts 0 or more each, their sum above 0
 * @returns whole numbers in the order of the parts
 * @throws RangeError for a part that is negative or not finite, and where all are 0
 * @see Hamilton's method of apportionment; Balinski & Young, Fair Representation, 2001
 */
export function largestRemainder(parts: readonly number[], total = 100): readonly number[] {
  requireMeasurements('parts and their total', [...parts, total]);
  const sum = parts.reduce((all, part) => all + part, 0);
  if (parts.some((part) => part < 0) || !(sum > 0))
    throw new RangeError('parts must be 0 or more, and one of them above 0');
  // Twelve digits first, so that sums in another order cannot turn a tie.
  const exact = parts.map((part) => Number(((part / sum) * total).toPrecision(12)));
  const whole = exact.map(Math.floor);
  const missing = total - whole.reduce((all, part) => all + part, 0);
  const order = exact
    .map((value, i) => ({ i, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  for (const { i } of order.slice(0, missing)) whole[i] = (whole[i] ?? 0) + 1;
  return whole;
}
