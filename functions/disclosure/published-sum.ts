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
