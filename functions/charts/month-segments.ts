import type { Month } from '../contracts/codes.ts';
import { monthsBetween, startsContractYear } from '../contracts/month.ts';

/** A month's value; null is a gap in the line, never a zero. */
export interface MonthValue {
  readonly month: Month;
  readonly value: number | null;
}

/**
 * Cuts a series into runs that a line may join: months that follow one another within one contract year (April to
 * March) and all have a value. Counts start again each April, so no line crosses it.
 *
 * @param points in order of month
 */
export function monthSegments<Point extends MonthValue>(
  points: readonly Point[],
): readonly (readonly Point[])[] {
  const segments: Point[][] = [];
  let previous: Month | null = null;
  for (const point of points) {
    if (point.value === null) {
      previous = null;
      continue;
    }
    const current = segments.at(-1);
    if (current !== undefined && continues(previous, point.month)) current.push(point);
    else segments.push([point]);
    previous = point.month;
  }
  return segments;
}

function continues(previous: Month | null, month: Month): boolean {
  return previous !== null && monthsBetween(previous, month) === 1 && !startsContractYear(month);
}
