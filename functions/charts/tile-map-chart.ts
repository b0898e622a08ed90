import { decimalWords, valueWords } from '../sentences/figure-words.ts';
import { type ChartFrame, finishChart } from './chart-frame.ts';
import { PALETTE } from './palette.ts';
import {
  classOf,
  innerBorders,
  type MapClasses,
  type MapTile,
  mapClasses,
  type TileMapData,
} from './tile-map-data.ts';
import { GAP, regionLines, SIDE_FOR_LABELS, type TileMapLayout, tileMapLayout } from './tile-map-layout.ts';

/** Lightness 97, 87, 73, 48 and 27, so that print in grey keeps their order; ink reads on three, paper on two. */
const SHADES = ['#F3F7FB', '#C9DCEC', '#93B9D9', '#3B75A8', '#12436D'] as const;
const SVG = 'http://www.w3.org/2000/svg';
/** Each way that an arrow key goes, in columns and rows. */
const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

type Make = (name: string, attributes: Readonly<Record<string, string | number>>, text?: string) => Element;

/**
 * A square for each area where it lies on the map: its name, its value and a shade, with a key below. On a page each
 * square is a link; arrow keys go to the neighbour.
 */
export function tileMapChart(data: TileMapData, { document, width }: ChartFrame): Element {
  const layout = tileMapLayout(data.tiles, width);
  const classes = mapClasses([
    ...data.tiles.flatMap(({ value }) => value ?? []),
    ...(data.england === null ? [] : [data.england]),
  ]);
  const make: Make = (name, attributes, text) => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const chart = make('svg', {
    width,
    height: layout.height,
    viewBox: `0 0 ${width} ${layout.height}`,
    'text-anchor': 'middle',
  });
  // In reading order, which is the order of the keyboard too.
  const tiles = data.tiles.toSorted((a, b) => a.row - b.row || a.column - b.column);
  const drawn = tiles.map((tile) => drawTile(make, tile, data, classes, layout));
  chart.append(...drawn, ...drawLines(make, data.tiles, layout), ...drawKey(make, data, classes, layout));
  finishChart(chart, data.description);
  if (tiles.some(({ href }) => href !== undefined)) makeWalkable(chart, tiles, drawn);
  return chart;
}

function shadeOf(index: number, lessIsBetter: boolean): { readonly fill: string; readonly ink: string } {
  const place = lessIsBetter ? SHADES.length - 1 - index : index;
  return { fill: SHADES[place] ?? SHADES[0], ink: place < 3 ? PALETTE.text : PALETTE.paper };
}

function drawTile(
  make: Make,
  tile: MapTile,
  { unit, lessIsBetter }: TileMapData,
  classes: MapClasses,
  { side, placeOf }: TileMapLayout,
): Element {
  const { x, y } = placeOf(tile);
  const { fill, ink } =
    tile.value === null
      ? { fill: PALETTE.paper, ink: PALETTE.text }
      : shadeOf(classOf(tile.value, classes), lessIsBetter);
  const words = tile.value === null ? '–' : valueWords(unit, tile.value).replace(/%$/, '');
  const isLarge = side >= 60;
  const group = make(tile.href === undefined ? 'g' : 'a', tile.href === undefined ? {} : { href: tile.href });
  group.append(
    make('rect', {
      x,
      y,
      width: side,
      height: side,
      rx: 2,
      fill,
      stroke: PALETTE.ink,
      'stroke-width': 0.75,
      ...(tile.value === null && { 'stroke-dasharray': '3 3' }),
    }),
  );
  const lines =
    side < SIDE_FOR_LABELS ? [] : labelLines((isLarge ? undefined : tile.short) ?? tile.label, side);
  lines.forEach((line, i) => {
    const down = isLarge ? 15 + i * 13 : 12 + i * 10.5;
    group.append(
      make('text', { x: x + side / 2, y: y + down, fill: ink, 'font-size': isLarge ? 12 : 10 }, line),
    );
  });
  group.append(
    make(
      'text',
      {
        x: x + side / 2,
        y: lines.length === 0 ? y + side / 2 + 5 : y + side - (isLarge ? 9 : 6),
        fill: ink,
        'font-size': isLarge ? 18 : 14,
        'font-weight': 'bold',
      },
      words,
    ),
  );
  if (tile.href !== undefined) {
    const value = tile.value === null ? 'no figure' : valueWords(unit, tile.value);
    group.append(make('title', {}, `${tile.name}: ${value}`));
  }
  return group;
}

/** At most two lines, broken at a space nearest to the middle where the label is too long for one. */
function labelLines(label: string, side: number): readonly string[] {
  const words = label.split(' ');
  const most = Math.floor(side / (side >= 60 ? 6.6 : 5.4));
  if (label.length <= most || words.length === 1) return [label];
  const breaks = words
    .slice(1)
    .map((_word, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')] as const)
    .sort((a, b) => Math.max(a[0].length, a[1].length) - Math.max(b[0].length, b[1].length));
  return breaks[0] ?? [label];
}

function drawLines(
  make: Make,
  tiles: readonly MapTile[],
  { side, placeOf }: TileMapLayout,
): readonly Element[] {
  return regionLines(tiles).map((line) => {
    const { x, y } = placeOf(line);
    const [far, over] = [side + GAP / 2, GAP / 2];
    const ends =
      line.side === 'right'
        ? { x1: x + far, y1: y - over, x2: x + far, y2: y + far }
        : { x1: x - over, y1: y + far, x2: x + far, y2: y + far };
    return make('line', { ...ends, stroke: PALETTE.text, 'stroke-width': 1.5 });
  });
}

/** The five shades with the borders between them, and where England stands. */
function drawKey(
  make: Make,
  { unit, england, lessIsBetter }: TileMapData,
  classes: MapClasses,
  layout: TileMapLayout,
) {
  const wide = Math.min(300, layout.width - 40);
  const [left, top] = [20, layout.mapHeight + 24];
  const xOf = (value: number) => left + ((value - classes.from) / (5 * classes.width)) * wide;
  const shades = SHADES.map((_shade, i) =>
    make('rect', {
      x: left + (i * wide) / 5,
      y: top,
      width: wide / 5,
      height: 12,
      fill: shadeOf(i, lessIsBetter).fill,
      stroke: PALETTE.ink,
      'stroke-width': 0.75,
    }),
  );
  const borders = innerBorders(classes).map((border) =>
    make('text', { x: xOf(border), y: top + 27, 'font-size': 12 }, borderWords(unit, border, classes.width)),
  );
  if (england === null) return [...shades, ...borders];
  const at = xOf(england);
  const words = `England ${valueWords(unit, england)}`;
  // Near an end the words stay inside the picture.
  const x = Math.min(Math.max(at, left + 34), left + wide - 34);
  return [
    ...shades,
    ...borders,
    make('line', { x1: at, y1: top - 4, x2: at, y2: top + 16, stroke: PALETTE.text, 'stroke-width': 2 }),
    make('text', { x, y: top - 8, 'font-size': 12, 'font-weight': 'bold' }, words),
  ];
}

function borderWords(unit: TileMapData['unit'], border: number, width: number): string {
  if (unit === 'score') return valueWords(unit, border);
  const isWhole = [border, width].every((share) => Math.abs(share * 100 - Math.round(share * 100)) < 1e-6);
  return `${decimalWords(border * 100, isWhole ? 0 : 1)}%`;
}

/** A group of links in place of one picture: a single tab stop, from which arrows go to the neighbour. */
function makeWalkable(chart: Element, tiles: readonly MapTile[], drawn: readonly Element[]): void {
  chart.setAttribute('role', 'group');
  for (const [i, link] of drawn.entries()) link.setAttribute('tabindex', i === 0 ? '0' : '-1');
  chart.addEventListener('keydown', (event) => {
    const key = 'key' in event ? String(event.key) : '';
    const from = drawn.findIndex((link) => Object.is(link, event.target));
    const to = neighbour(tiles, from, key);
    if (to === undefined) return;
    event.preventDefault();
    drawn[from]?.setAttribute('tabindex', '-1');
    const link = drawn[to];
    link?.setAttribute('tabindex', '0');
    if (link !== undefined && 'focus' in link && typeof link.focus === 'function') link.focus();
  });
}

/** The nearest tile in the way of an arrow key; `undefined` at the edge, or for another key. */
export function neighbour(tiles: readonly MapTile[], from: number, key: string): number | undefined {
  const [here, way] = [tiles[from], WAYS[key]];
  if (here === undefined || way === undefined) return undefined;
  const ahead = tiles.flatMap((tile, i) => {
    const [right, down] = [tile.column - here.column, tile.row - here.row];
    const along = right * way[0] + down * way[1];
    const aside = Math.abs(right * way[1]) + Math.abs(down * way[0]);
    return along > 0 && aside <= along ? [{ i, distance: along + 2 * aside }] : [];
  });
  return ahead.sort((a, b) => a.distance - b.distance)[0]?.i;
}
