import type { MapTile, TileMapData } from './tile-map-data.ts';

/** Size of a tile and the gap to the next, in CSS pixels. */
export const TILE = { width: 76, height: 50, gap: 4 };
const NAME = 26;
const KEY = 34;

/**
 * Where each tile and each name lies, in CSS pixels.
 *
 * @param width of the place, 280 or more
 */
export function tileMapLayout(groups: TileMapData['groups'], width: number) {
  const perRow = Math.max(1, Math.floor((width + TILE.gap) / (TILE.width + TILE.gap)));
  const tiles: (MapTile & { readonly x: number; readonly y: number })[] = [];
  const names: { readonly name: string; readonly y: number }[] = [];
  let top = KEY;
  for (const group of groups) {
    names.push({ name: group.name, y: top + NAME / 2 });
    group.tiles.forEach((tile, i) => {
      const x = (i % perRow) * (TILE.width + TILE.gap);
      tiles.push({ ...tile, x: x + 1, y: top + NAME + Math.floor(i / perRow) * (TILE.height + TILE.gap) });
    });
    top += NAME + Math.ceil(group.tiles.length / perRow) * (TILE.height + TILE.gap);
  }
  return { height: top + 4, tiles, names };
}

/** Height of the drawn map, known before the chart's own code is there. */
export function tileMapHeight({ groups }: Pick<TileMapData, 'groups'>, width: number): number {
  return tileMapLayout(groups, width).height;
}
