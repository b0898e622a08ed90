/** A published sum: the figure `total` is that of `parts` together. */
export interface PublishedSum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** The least and the greatest that a figure can be; no greatest is infinite. */
export interface Range {
  readonly least: number;
  readonly greatest: number;
}

/** A figure that is not shown: what it is, and what everybody knows of it without any sum. */
export interface HiddenFigure {
  readonly value: number;
  readonly known: Range;
}

/** Every figure that a sum names. */
export function membersOf({ total, parts }: PublishedSum): readonly string[] {
  return [total, ...parts];
}

/** The sums that each figure stands in, in the order given; no entry for a figure of no sum. */
export function sumsByMember(sums: readonly PublishedSum[]): ReadonlyMap<string, readonly PublishedSum[]> {
  const found = new Map<string, PublishedSum[]>();
  for (const sum of sums) {
    for (const name of membersOf(sum)) {
      const held = found.get(name);
      if (held === undefined) found.set(name, [sum]);
      else held.push(sum);
    }
  }
  return found;
}

/** Ranges are found in floating point. */
export const TINY = 1e-6;
