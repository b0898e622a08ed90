import type { FigureUnit } from '../sentences/figure-words.ts';

export interface MapTile {
  readonly code: string;
  readonly name: string;
  /** What the tile has room for: two short words. */
  readonly label: string;
  /** The same for a small tile; left out where the label fits. */
  readonly short?: string | undefined;
  /** From 0 at the left and from 0 at the top. */
  readonly column: number;
  readonly row: number;
  /** Areas of one region touch; a line parts them from the next. Null where it is not known. */
  readonly region: string | null;
  /** Null where the area has no figure. */
  readonly value: number | null;
  /** Page of the area; left out on paper. */
  readonly href?: string;
}

export interface TileMapData {
  readonly unit: FigureUnit;
  readonly tiles: readonly MapTile[];
  /** England's own value, marked on the key; null where there is none. */
  readonly england: number | null;
  /** Where less is better the shades turn round: dark is always further on. */
  readonly lessIsBetter: boolean;
  readonly description: string;
}

/** Five classes of equal width on round borders. */
export interface MapClasses {
  /** Lower border of the lowest class, in the unit of the values. */
  readonly from: number;
  readonly width: number;
}

const CLASSES = 5;
/** Widths that make borders which can be said: 1, 2, 2.5, 4 and 5, and their tenths. */
const ROUND = [1, 2, 2.5, 4, 5, 10];

/**
 * Borders for five classes of equal width that hold every value. Never quantiles: areas a fifth of a point apart must
 * not look a fifth of the map apart.
 *
 * @param values finite; none gives classes from 0 to 1
 */
export function mapClasses(values: readonly number[]): MapClasses {
  if (values.length === 0) return { from: 0, width: 1 / CLASSES };
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // A rate is shown to 0.1 points and a score to 0.01: narrower classes would part what reads the same.
  let power = 10 ** Math.floor(Math.log10(Math.max((high - low) / CLASSES, 0.002)));
  for (;;) {
    for (const step of ROUND) {
      const width = step * power;
      const from = Math.floor(low / width + 1e-9) * width;
      if (high <= from + CLASSES * width + 1e-9) return { from, width };
    }
    power *= 10;
  }
}

/** The class of a value, 0 lowest to 4 highest; a value on a border belongs to the class above it. */
export function classOf(value: number, { from, width }: MapClasses): number {
  return Math.min(CLASSES - 1, Math.max(0, Math.floor((value - from) / width + 1e-9)));
}

/** The four borders between the classes, from the lowest. */
export function innerBorders({ from, width }: MapClasses): readonly number[] {
  return [1, 2, 3, 4].map((border) => from + border * width);
}
