import * as Plot from '@observablehq/plot';
import { valueWords } from '../sentences/figure-words.ts';
import { type ChartFrame, finishChart } from './chart-frame.ts';
import { PALETTE } from './palette.ts';
import type { MapTile, TileMapData } from './tile-map-data.ts';
import { TILE, tileMapLayout } from './tile-map-layout.ts';

const FILLS = { 1: PALETTE.paper, 2: PALETTE.paleBand, 3: PALETTE.band, 4: PALETTE.darkBlue } as const;
const QUARTERS = [
  { quarter: 1, name: 'lowest' },
  { quarter: 2, name: '2nd' },
  { quarter: 3, name: '3rd' },
  { quarter: 4, name: 'highest' },
] as const;
type KeyPart = (typeof QUARTERS)[number];

/** An equal tile for each area, in rows by region: its code, its value, and a shade for its quarter. */
export function tileMapChart(data: TileMapData, { document, width }: ChartFrame): Element {
  const { height, tiles, names } = tileMapLayout(data.groups, width);
  const ink = ({ quarter }: MapTile) => (quarter === 4 ? PALETTE.paper : PALETTE.text);
  const key = QUARTERS.map(({ quarter, name }) => ({ quarter, name, x: (quarter - 1) * 62 }));
  const text = (of: (tile: MapTile) => string, down: number, weight: string) =>
    Plot.text(tiles, {
      x: (tile) => tile.x + TILE.width / 2,
      y: (tile) => tile.y + down,
      text: of,
      fill: ink,
      fontSize: 13,
      fontWeight: weight,
    });
  const plot = Plot.plot({
    document,
    width,
    height,
    margin: 0,
    x: { domain: [0, width], axis: null, range: [0, width] },
    y: { domain: [height, 0], axis: null, range: [height, 0] },
    marks: [
      Plot.rect(key, {
        x1: 'x',
        x2: ({ x }) => x + 58,
        y1: 2,
        y2: 24,
        fill: ({ quarter }: KeyPart) => FILLS[quarter],
        stroke: PALETTE.ink,
      }),
      Plot.text(key, {
        x: ({ x }) => x + 29,
        y: 13,
        text: 'name',
        fill: ({ quarter }: KeyPart) => (quarter === 4 ? PALETTE.paper : PALETTE.text),
        fontSize: 12,
      }),
      Plot.text(names, {
        x: 0,
        y: 'y',
        text: 'name',
        textAnchor: 'start',
        fontSize: 13,
        fontWeight: 'bold',
        fill: PALETTE.text,
      }),
      Plot.rect(tiles, {
        x1: 'x',
        x2: (tile) => tile.x + TILE.width,
        y1: 'y',
        y2: (tile) => tile.y + TILE.height,
        fill: ({ quarter }: MapTile) => (quarter === null ? PALETTE.paper : FILLS[quarter]),
        stroke: PALETTE.ink,
        strokeDasharray: 'none',
      }),
      text(({ code }) => code, 17, 'bold'),
      text(({ value }) => (value === null ? 'no figure' : valueWords(data.unit, value)), 36, 'normal'),
    ],
  });
  return finishChart(plot, data.description);
}
