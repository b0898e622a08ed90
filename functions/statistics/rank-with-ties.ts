import { requireMeasurements } from './require-measurements.ts';

export interface RankOptions {
  /** Where a tie stands among the ranks it takes up: 0 the first, 0.5 the middle, 1 the last. @default 0 */
  readonly omega?: number;
  /** Whether the least value has rank 1. @default false: the greatest has */
  readonly increasing?: boolean;
}

/**
 * Ranks of values, 1 to n, ties alike.
 *
 * @param values finite; leave missing ones out
 * @returns one rank a value, in the order given
 * @see Mogstad, Romano, Shaikh & Wilhelm, Rev Econ Stud 2024;91:476-518; `csranks::irank`
 */
export function rankWithTies(values: readonly number[], options: RankOptions = {}): readonly number[] {
  const { omega = 0, increasing = false } = options;
  requireMeasurements('values', values);
  if (!(Number.isFinite(omega) && omega >= 0 && omega <= 1))
    throw new RangeError('omega must be from 0 to 1');
  const sorted = values.toSorted((a, b) => (increasing ? a - b : b - a));
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  sorted.forEach((value, i) => {
    if (!first.has(value)) first.set(value, i + 1);
    last.set(value, i + 1);
  });
  return values.map((value) => {
    const lowest = first.get(value);
    const highest = last.get(value);
    if (lowest === undefined || highest === undefined)
      throw new RangeError('a value changed while it was ranked');
    return (1 - omega) * lowest + omega * highest;
  });
}
