/**
 * Refuses a list that holds anything but finite numbers.
 *
 * @param what names the list in the message, such as "estimates"
 * @throws RangeError naming the position, never the value, since values may come from a restricted file
 */
export function requireMeasurements(what: string, values: readonly number[]): void {
  const fault = values.findIndex((value) => !Number.isFinite(value));
  if (fault >= 0) {
    throw new RangeError(`${what} must be finite numbers; the one at position ${fault} is not: leave it out`);
  }
}

/** @throws RangeError when two lists that describe the same units differ in length */
export function requireSameLength(what: string, first: ArrayLike<unknown>, second: ArrayLike<unknown>): void {
  if (first.length !== second.length) {
    throw new RangeError(`${what} must be as many as each other, got ${first.length} and ${second.length}`);
  }
}
