import { expect, test } from 'vitest';
import type { Month } from '../../functions/contracts/codes.ts';
import { englandBuilder } from './build-england.ts';
import type { PriorityFile } from './staged-england.ts';

const build = englandBuilder();

async function chosen(priorities: readonly PriorityFile[], month: Month = '2026-07') {
  const england = {
    extracts: [{ date: '2026-07-31', figures: [{ practice: 'A1', numerator: 1, denominator: 2 }] }],
    maps: [{ date: '2026-07-01', practices: [{ practice: 'A1', pcn: 'U1' }] }],
    priorities,
  };
  const rows = await (await build(england, month)).table('mart_local_priority', 'as-was');
  return rows.map((row) => `${row['pcn_code']} ${row['priority']}`);
}

test('a network’s newest file counts, whole: what it no longer names it has left behind', async () => {
  const files = [
    { date: '2026-03-31', chosen: { U1: ['Old', 'Kept'], U2: ['Only'] } },
    { date: '2026-06-30', chosen: { U1: ['Kept', 'New'] } },
  ];
  expect(await chosen(files)).toEqual(['U1 Kept', 'U1 New', 'U2 Only']);
  expect(await chosen(files.toReversed())).toEqual(['U1 Kept', 'U1 New', 'U2 Only']);
});

test('of two files of one date the higher version counts', async () => {
  const files = [
    { date: '2026-06-30', version: 2, chosen: { U1: ['Second'] } },
    { date: '2026-06-30', version: 1, chosen: { U1: ['First'] } },
  ];
  expect(await chosen(files)).toEqual(['U1 Second']);
});

test('what was chosen after the month is not yet known to it', async () => {
  const files = [
    { date: '2026-06-30', chosen: { U1: ['Then'] } },
    { date: '2026-08-31', chosen: { U1: ['Later'] } },
  ];
  expect(await chosen(files)).toEqual(['U1 Then']);
});

test('a network that the month does not know keeps what it chose', async () => {
  expect(await chosen([{ date: '2026-06-30', chosen: { U9: ['Ours'] } }])).toEqual(['U9 Ours']);
});
