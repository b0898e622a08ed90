/**
 * Reads one element of a list or typed array whose bounds the loop around it already keeps.
 *
 * @throws RangeError when the index lies outside, which is a fault of ours and never of the data
 */
export function valueAt<T>(values: ArrayLike<T>, index: number): T {
  const value = values[index];
  if (value === undefined) {
    throw new RangeError(`no element ${index} among ${values.length}; the lists passed in differ in length`);
  }
  return value;
}
