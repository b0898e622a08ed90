/**
 * Puts the least and the greatest values where sorting would put them, in place; what lies between stays in no order.
 * A tenth of a sort's work or less where only the ends of many values are read.
 *
 * @param values numbers, none of them NaN
 * @param count how many to put in order at each end, 0 or more
 * @see Hoare CAR, Commun ACM 1961;4:321 (algorithm 65, FIND)
 */
export function orderEnds(values: Float64Array, count: number): void {
  const { length } = values;
  if (2 * count >= length) {
    values.sort();
    return;
  }
  partition(values, 0, count);
  partition(values, count, length - count);
  values.subarray(0, count).sort();
  values.subarray(length - count).sort();
}

/** Moves values from `first` on so that none before `place` is greater than any from `place` on. */
function partition(values: Float64Array, first: number, place: number): void {
  let left = first;
  let right = values.length - 1;
  while (left < right) {
    const pivot = middleOf(
      values[left] ?? Number.NaN,
      values[(left + right) >>> 1] ?? Number.NaN,
      values[right] ?? Number.NaN,
    );
    let i = left;
    let j = right;
    while (i <= j) {
      while ((values[i] ?? Number.NaN) < pivot) i += 1;
      while ((values[j] ?? Number.NaN) > pivot) j -= 1;
      if (i > j) break;
      const held = values[i] ?? Number.NaN;
      values[i] = values[j] ?? Number.NaN;
      values[j] = held;
      i += 1;
      j -= 1;
    }
    if (place <= j) right = j;
    else if (place >= i) left = i;
    else return;
  }
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
