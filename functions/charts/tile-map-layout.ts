import type { MapTile, TileMapData } from './tile-map-data.ts';

/** Largest side of a tile and the gap to the next, in CSS pixels. */
const LARGEST = 69;
export const GAP = 3;
/** Room for the key below the map. */
const KEY_HEIGHT = 58;
/** Below this side a tile has room for its value alone. */
export const SIDE_FOR_LABELS = 44;

export interface TileMapLayout {
  readonly side: number;
  readonly width: number;
  /** Of the map without its key. */
  readonly mapHeight: number;
  readonly height: number;
  readonly placeOf: (tile: Pick<MapTile, 'column' | 'row'>) => { readonly x: number; readonly y: number };
}

/**
 * How large the tiles are and where they lie, in CSS pixels.
 *
 * @param width of the place, 280 or more
 */
export function tileMapLayout(tiles: TileMapData['tiles'], width: number): TileMapLayout {
  const columns = Math.max(1, ...tiles.map(({ column }) => column + 1));
  const rows = Math.max(1, ...tiles.map(({ row }) => row + 1));
  const side = Math.min(LARGEST, Math.floor((width - 4 + GAP) / columns) - GAP);
  const mapHeight = rows * (side + GAP) + 4;
  return {
    side,
    width,
    mapHeight,
    height: mapHeight + KEY_HEIGHT,
    placeOf: ({ column, row }) => ({ x: 2 + column * (side + GAP), y: 2 + row * (side + GAP) }),
  };
}

/** Height of the drawn map, known before the chart's own code is there. */
export function tileMapHeight({ tiles }: Pick<TileMapData, 'tiles'>, width: number): number {
  return tileMapLayout(tiles, width).height;
}

/** A line between two tiles of different regions, in places of tiles: right of, or below, the one at its start. */
export interface RegionLine {
  readonly column: number;
  readonly row: number;
  readonly side: 'right' | 'below';
}

/** Where regions meet. */
export function regionLines(tiles: TileMapData['tiles']): readonly RegionLine[] {
  const at = new Map(tiles.map((tile) => [`${tile.column},${tile.row}`, tile]));
  return tiles.flatMap(({ column, row, region }) =>
    (['right', 'below'] as const).flatMap((side) => {
      const next = at.get(side === 'right' ? `${column + 1},${row}` : `${column},${row + 1}`);
      return next !== undefined && next.region !== region ? [{ column, row, side }] : [];
    }),
  );
}
