/**
 * Rounds to decimals as numpy does: times a power of ten, to the nearest whole number with ties to the even one, and
 * back. So 0.015, whose nearest double is a hair below, is rounded as the tie that it stands for.
 *
 * @param value finite
 * @param decimals 0 to 15
 * @see numpy.round, which Python's `round` calls for the numbers of numpy
 */
export function roundHalfEven(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const below = Math.floor(value * scale);
  const past = value * scale - below;
  const isUp = past > 0.5 || (past === 0.5 && below % 2 !== 0);
  return (isUp ? below + 1 : below) / scale + 0;
}
