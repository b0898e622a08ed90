import { expect, test } from 'vitest';
import { englandBuilder } from './build-england.ts';
import type { OwnFile } from './staged-england.ts';

const build = englandBuilder();

async function figures(ownIndicators: readonly OwnFile[]) {
  const practices = [
    { practice: 'A1', pcn: 'U1' },
    { practice: 'B1', pcn: 'U1' },
    { practice: 'C1', pcn: null },
  ];
  const england = {
    extracts: [{ date: '2026-07-31', figures: [{ practice: 'A1', numerator: 1, denominator: 2 }] }],
    maps: [{ date: '2026-07-01', practices }],
    ownIndicators,
  };
  const rows = await (await build(england)).table('mart_own_indicator', 'as-was');
  return rows.map((row) => [row['pcn_code'], row['numerator'], row['denominator']]);
}

test('practices add up to the network they belong to, and one in no network counts nowhere', async () => {
  const file: OwnFile = {
    date: '2026-07-31',
    figures: [
      ['A1', '2026-07-31', 1, 10],
      ['B1', '2026-07-31', 2, 20],
      ['C1', '2026-07-31', 4, 40],
    ],
  };
  expect(await figures([file])).toEqual([['U1', 3, 30]]);
});

test('a network’s own figure is taken as it is, and other months wait for theirs', async () => {
  const file: OwnFile = {
    date: '2026-08-31',
    figures: [
      ['U1', '2026-06-30', 5, 50],
      ['U1', '2026-07-31', 0, 50],
      ['U1', '2026-08-31', 7, 50],
    ],
  };
  expect(await figures([file])).toEqual([['U1', 0, 50]]);
});

test('a figure sent again replaces the first, whichever file arrives first', async () => {
  const first: OwnFile = { date: '2026-07-31', figures: [['U1', '2026-07-31', 1, 50]] };
  const second: OwnFile = { date: '2026-07-31', version: 2, figures: [['U1', '2026-07-31', 2, 50]] };
  expect(await figures([second, first])).toEqual([['U1', 2, 50]]);
});
