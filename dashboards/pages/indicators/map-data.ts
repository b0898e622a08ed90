import { placeIcbs } from '../../../functions/charts/icb-places.ts';
import type { MapTile, TileMapData } from '../../../functions/charts/tile-map-data.ts';
import type { AreaSummary } from '../../../functions/questions/area/question.ts';
import { valueWords } from '../../../functions/sentences/figure-words.ts';

/** Regions of England from north to south; others come after them, in order of name. */
const NORTH_TO_SOUTH = ['Y63', 'Y62', 'Y60', 'Y61', 'Y56', 'Y59', 'Y58'];
const TILES_IN_A_ROW = 7;

type Place = Pick<MapTile, 'code' | 'label' | 'short' | 'column' | 'row'>;

/** What a map shows: one indicator of one month. */
export interface Mapped {
  readonly level: 'icb' | 'region';
  readonly indicator: string;
  /** Such as `Stool tests, July 2026`. */
  readonly what: string;
  readonly england: number | null;
  readonly lessIsBetter: boolean;
  readonly hrefOf: (code: string) => string;
}

/**
 * ICBs as squares where they lie in England; those of a release that is on no map, and regions, in rows.
 *
 * @param regions name the rows where there is no map, and put regions in order
 */
export function mapData(
  areas: readonly AreaSummary[],
  regions: readonly AreaSummary[],
  { level, indicator, what, england, lessIsBetter, hrefOf }: Mapped,
): TileMapData {
  const places = (level === 'icb' ? placeIcbs(areas) : null) ?? placesInRows(areas, regions, level);
  const areaOf = new Map(areas.map((area) => [area.code, area]));
  const tiles = places.flatMap((place): MapTile[] => {
    const area = areaOf.get(place.code);
    if (area === undefined) return [];
    const value = area.rates[indicator] ?? null;
    return [{ ...place, name: area.name, region: area.region, value, href: hrefOf(area.code) }];
  });
  const words = tiles.map(
    ({ name, value }) => `${name} ${value === null ? 'no figure' : valueWords('share', value)}`,
  );
  return {
    unit: 'share',
    tiles,
    england,
    lessIsBetter,
    description: `Tiles of areas, ${what}: ${words.join(', ')}.`,
  };
}

/** A row or more for each region, from north to south; areas without a region come last. */
function placesInRows(
  areas: readonly AreaSummary[],
  regions: readonly AreaSummary[],
  level: 'icb' | 'region',
): readonly Place[] {
  const inOrder = regions.toSorted(
    (a, b) => orderOf(a.code) - orderOf(b.code) || a.name.localeCompare(b.name),
  );
  const known = new Set(regions.map(({ code }) => code));
  const rows =
    level === 'region'
      ? [inOrder.flatMap(({ code }) => areas.filter((area) => area.code === code))]
      : [
          ...inOrder.map(({ code }) => areas.filter(({ region }) => region === code)),
          areas.filter(({ region }) => region === null || !known.has(region)),
        ];
  let row = 0;
  return rows
    .filter((group) => group.length > 0)
    .flatMap((group) => {
      const first = row;
      row += Math.ceil(group.length / TILES_IN_A_ROW);
      return group.map(({ code, name }, i) => ({
        code,
        label: level === 'region' ? shortRegion(name) : code,
        column: i % TILES_IN_A_ROW,
        row: first + Math.floor(i / TILES_IN_A_ROW),
      }));
    });
}

function orderOf(code: string): number {
  const place = NORTH_TO_SOUTH.indexOf(code);
  return place < 0 ? NORTH_TO_SOUTH.length : place;
}

/** `NORTH EAST AND YORKSHIRE` is `NE & Yorks`: two words that a tile has room for. */
function shortRegion(name: string): string {
  return name
    .toLowerCase()
    .replace('synthetic ', '')
    .replace('north east and yorkshire', 'NE & Yorks')
    .replace('east of england', 'East of Eng')
    .replace(/(^|\s)(\p{Ll})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase());
}
