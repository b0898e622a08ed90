import type { FigureUnit } from '../sentences/figure-words.ts';

export interface MapTile {
  readonly code: string;
  /** Null where the area has no figure. */
  readonly value: number | null;
  /** Quarter of the areas by value, 1 lowest to 4 highest; null where there is no figure. */
  readonly quarter: 1 | 2 | 3 | 4 | null;
}

export interface TileMapData {
  readonly unit: FigureUnit;
  /** Groups in the order they are drawn, such as regions from north to south, each with its areas. */
  readonly groups: readonly { readonly name: string; readonly tiles: readonly MapTile[] }[];
  readonly description: string;
}
