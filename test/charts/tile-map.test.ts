import { describe, expect, test } from 'vitest';
import { icbTiles, placeIcbs } from '../../functions/charts/icb-places.ts';
import { neighbour } from '../../functions/charts/tile-map-chart.ts';
import { classOf, innerBorders, mapClasses } from '../../functions/charts/tile-map-data.ts';
import { regionLines } from '../../functions/charts/tile-map-layout.ts';
import * as fc from '../property/fast-check.ts';

const maps = { 'since-july-2026': 36, 'to-june-2026': 42 } as const;
const tilesOf = (set: string) => icbTiles.filter((tile) => tile.set === 'both' || tile.set === set);

describe.each(Object.entries(maps))('the map of boards %s', (set, boards) => {
  const tiles = tilesOf(set);

  test(`has its ${boards} boards, each once and no two in one place`, () => {
    expect(tiles).toHaveLength(boards);
    expect(new Set(tiles.map(({ code }) => code)).size).toBe(boards);
    expect(new Set(tiles.map(({ column, row }) => `${column},${row}`)).size).toBe(boards);
  });

  test('has every region in one piece, edge to edge', () => {
    for (const region of new Set(tiles.map((tile) => tile.region))) {
      const left = tiles.filter((tile) => tile.region === region);
      const reached = left.splice(0, 1);
      for (const at of reached) {
        for (const near of left.filter(
          (tile) => Math.abs(tile.column - at.column) + Math.abs(tile.row - at.row) === 1,
        )) {
          left.splice(left.indexOf(near), 1);
          reached.push(near);
        }
      }
      expect([region, left.map(({ code }) => code)]).toEqual([region, []]);
    }
  });
});

describe('boards are placed', () => {
  const onMap = (code: string, region: string | null = null, name = code) => ({ code, name, region });

  test('on the map that knows them all: Frimley was a board to June 2026', () => {
    expect(placeIcbs([onMap('QNQ'), onMap('QDV')])).toBeNull();
    expect(placeIcbs([onMap('QNQ'), onMap('QVV')])?.map(({ label }) => label)).toEqual(['Frimley', 'Dorset']);
  });

  test('as a mirror of England where they are invented, under their invented names', () => {
    const [first] =
      placeIcbs([onMap('XQ0', 'X61', 'NHS Synthetic Dapplebridge Integrated Care Board')]) ?? [];

    // QF7, the first code of the real region with as many boards, stands in column 5 of row 2.
    expect(first).toEqual({ code: 'XQ0', label: 'Dapple- bridge', column: 1, row: 2 });
  });

  test('nowhere where there are none', () => {
    expect(placeIcbs([onMap('QQQ', 'Y58')])).toBeNull();
  });
});

describe('the classes of a map', () => {
  test('have round borders: 78.8% to 92.7% is 76% to 96% by fours', () => {
    const classes = mapClasses([0.788, 0.927]);

    expect(innerBorders(classes).map((border) => Math.round(border * 1000) / 10)).toEqual([80, 84, 88, 92]);
  });

  test('hold every value, are in their order, and are never narrower than a figure is written', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (values) => {
        const classes = mapClasses(values);
        const sorted = values.toSorted((a, b) => a - b).map((value) => classOf(value, classes));

        expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
        expect(classes.from).toBeLessThanOrEqual(Math.min(...values) + 1e-9);
        expect(classes.from + 5 * classes.width).toBeGreaterThanOrEqual(Math.max(...values) - 1e-9);
        expect(classes.width).toBeGreaterThanOrEqual(0.001);
      }),
    );
  });
});

describe('a reader with a keyboard', () => {
  const tiles = tilesOf('since-july-2026').map((tile) => ({ ...tile, name: tile.label, value: null }));
  const from = (code: string) => tiles.findIndex((tile) => tile.code === code);
  const to = (code: string, key: string) => tiles[neighbour(tiles, from(code), key) ?? -1]?.code;

  test('goes to the neighbour on the map, over a hole where there is none beside it', () => {
    expect(to('QHM', 'ArrowDown')).toBe('QOQ');
    expect(to('QK1', 'ArrowLeft')).toBe('QHL');
    expect(to('QK1', 'Enter')).toBeUndefined();
    expect(to('QT6', 'ArrowLeft')).toBeUndefined();
  });

  test('can come to every board from the first', () => {
    const reached = new Set([from('QHM')]);
    for (const at of reached) {
      for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
        const next = neighbour(tiles, at, key);
        if (next !== undefined) reached.add(next);
      }
    }
    expect(reached.size).toBe(36);
  });
});

test('a line parts two regions, and none is drawn within one', () => {
  const at = (code: string, region: string, column: number, row: number) => ({
    code,
    name: code,
    label: code,
    region,
    column,
    row,
    value: null,
  });
  const lines = regionLines([at('A', 'N', 0, 0), at('B', 'N', 1, 0), at('C', 'S', 0, 1)]);

  expect(lines).toEqual([{ column: 0, row: 0, side: 'below' }]);
});
