import { z } from 'zod';
import tilesJson from './icb-tiles.json' with { type: 'json' };

/** Where an ICB stands on the map of England in squares: north is up, and neighbours touch where they can. */
const IcbTile = z.strictObject({
  set: z.enum(['both', 'since-july-2026', 'to-june-2026']),
  code: z.string().regex(/^[A-Z0-9]{3,5}$/),
  /** At most fifteen letters, broken at a space. */
  label: z.string().min(3).max(15),
  /** For the small squares of a telephone, where the label is one long word. */
  short: z.string().max(7).optional(),
  region: z.string().regex(/^Y\d{2}$/),
  column: z.int().min(0).max(7),
  row: z.int().min(0).max(8),
});
type IcbTile = z.infer<typeof IcbTile>;

/** Both maps, reviewed: the 42 boards of 2022 to June 2026 and the 36 since; the 26 in both never move. */
export const icbTiles: readonly IcbTile[] = z.array(IcbTile).parse(tilesJson);

export interface PlacedIcb {
  readonly code: string;
  readonly label: string;
  readonly short?: string | undefined;
  /** From 0 at the left. */
  readonly column: number;
  /** From 0 in the north. */
  readonly row: number;
}

export interface IcbOnMap {
  readonly code: string;
  readonly name: string;
  /** Code of its region; null where it is not known. */
  readonly region: string | null;
}

/**
 * Places ICBs on the map: on the first of the two real maps that knows every one of them, the invented ones on a map
 * that mirrors England's, so that nobody takes it for England.
 *
 * @returns null where an ICB is on no map: then they are listed by region
 */
export function placeIcbs(icbs: readonly IcbOnMap[]): readonly PlacedIcb[] | null {
  for (const set of ['since-july-2026', 'to-june-2026'] as const) {
    const tiles = new Map(
      icbTiles.filter((tile) => tile.set === 'both' || tile.set === set).map((tile) => [tile.code, tile]),
    );
    const placed = icbs.flatMap(({ code }) => tiles.get(code) ?? []);
    if (placed.length === icbs.length) return placed;
  }
  return placeInvented(icbs);
}

/** Each invented region takes the places of the real one with as many boards, both in order of code. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  X61: 'Y63',
  X62: 'Y62',
  X63: 'Y60',
  X64: 'Y61',
  X65: 'Y56',
  X66: 'Y59',
  X67: 'Y58',
};

function placeInvented(icbs: readonly IcbOnMap[]): readonly PlacedIcb[] | null {
  const placed: PlacedIcb[] = [];
  for (const [region, real] of Object.entries(STANDS_FOR)) {
    const places = icbTiles
      .filter((tile) => tile.region === real && tile.set !== 'to-june-2026')
      .toSorted((a, b) => (a.code < b.code ? -1 : 1));
    const boards = icbs.filter((icb) => icb.region === region).toSorted((a, b) => (a.code < b.code ? -1 : 1));
    boards.forEach(({ code, name }, i) => {
      const place = places[i];
      if (place !== undefined) {
        placed.push({ code, label: inventedLabel(name), column: 6 - place.column, row: place.row });
      }
    });
  }
  return placed.length === icbs.length && placed.length > 0 ? placed : null;
}

/** `NHS Synthetic Dapplebridge Integrated Care Board` is `Dapple- bridge`: what a tile has room for. */
function inventedLabel(name: string): string {
  const place =
    name
      .replace(/^NHS /, '')
      .replace(/^Synthetic /, '')
      .split(' ')[0] ?? name;
  if (place.length < 8) return place;
  const half = Math.ceil(place.length / 2);
  return `${place.slice(0, half)}- ${place.slice(half)}`;
}
