import type { MapTile, TileMapData } from '../../../functions/charts/tile-map-data.ts';
import type { AreaSummary } from '../../../functions/contracts/views/area-views.ts';
import { valueWords } from '../../../functions/sentences/figure-words.ts';

/** Regions of England from north to south; others come after them, in order of name. */
const NORTH_TO_SOUTH = ['Y63', 'Y62', 'Y60', 'Y61', 'Y56', 'Y59', 'Y58'];

/** Areas as tiles: ICBs below the name of their region, or the regions in one row. */
export function mapData(
  areas: readonly AreaSummary[],
  regions: readonly AreaSummary[],
  level: 'icb' | 'region',
  indicator: string,
  what: string,
): TileMapData {
  const quarterOf = quarters(areas.map(({ rates }) => rates[indicator] ?? null));
  const tileOf = ({ code, rates }: AreaSummary): MapTile => {
    const value = rates[indicator] ?? null;
    return { code, value, quarter: value === null ? null : quarterOf(value) };
  };
  const inOrder = regions.toSorted(
    (a, b) => placeOf(a.code) - placeOf(b.code) || a.name.localeCompare(b.name),
  );
  const groups =
    level === 'region'
      ? [
          {
            name: 'Regions',
            tiles: inOrder.flatMap(({ code }) => areas.filter((area) => area.code === code).map(tileOf)),
          },
        ]
      : inOrder.map(({ code, name }) => ({
          name,
          tiles: areas.filter(({ region }) => region === code).map(tileOf),
        }));
  const unplaced =
    level === 'icb' ? areas.filter(({ region }) => regions.every(({ code }) => code !== region)) : [];
  const words = areas.map(({ name, rates }) => {
    const value = rates[indicator] ?? null;
    return `${name} ${value === null ? 'no figure' : valueWords('share', value)}`;
  });
  return {
    unit: 'share',
    groups: [
      ...groups.filter(({ tiles }) => tiles.length > 0),
      ...(unplaced.length === 0 ? [] : [{ name: 'Region not known', tiles: unplaced.map(tileOf) }]),
    ],
    description: `Tiles of areas, ${what}: ${words.join(', ')}.`,
  };
}

function placeOf(code: string): number {
  const place = NORTH_TO_SOUTH.indexOf(code);
  return place < 0 ? NORTH_TO_SOUTH.length : place;
}

/** Cuts values into quarters by order, 1 lowest to 4 highest; equal values share the lower quarter. */
function quarters(values: readonly (number | null)[]): (value: number) => MapTile['quarter'] {
  const sorted = values.filter((value) => value !== null).toSorted((a, b) => a - b);
  return (value) => {
    const below = sorted.filter((other) => other < value).length;
    const quarter = Math.floor((4 * below) / sorted.length);
    return quarter <= 0 ? 1 : quarter === 1 ? 2 : quarter === 2 ? 3 : 4;
  };
}
