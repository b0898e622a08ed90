/** A month's value; null is a gap in the line, never a zero. */
export interface MonthValue {
  readonly month: string;
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
  let previous: number | null = null;
  for (const point of points) {
    const index = monthIndex(point.month);
    const startsYear = point.month.endsWith('-04');
    if (point.value === null) {
      previous = null;
      continue;
    }
    const current = segments.at(-1);
    if (current !== undefined && previous === index - 1 && !startsYear) current.push(point);
    else segments.push([point]);
    previous = index;
  }
  return segments;
}

function monthIndex(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
}
