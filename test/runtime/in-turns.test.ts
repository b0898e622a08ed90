import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inTurns } from '../../functions/runtime/in-turns.ts';

test('results come in the order of the items, whichever ends first', async () => {
  expect(await inTurns([30, 1, 5], async (ms) => sleep(ms, ms))).toEqual([30, 1, 5]);
});

test('nothing to do gives nothing', async () => {
  expect(await inTurns([], async () => 1)).toEqual([]);
});

test('no more than two are at work at once', async () => {
  let atWork = 0;
  let most = 0;
  await inTurns([1, 2, 3, 4, 5], async () => {
    atWork += 1;
    most = Math.max(most, atWork);
    await sleep(2);
    atWork -= 1;
  });
  expect(most).toBe(2);
});

test('a failure is thrown once nothing is still at work', async () => {
  let ended = 0;
  const work = inTurns([1, 20], async (ms) => {
    await sleep(ms);
    ended += 1;
    if (ms === 1) throw new Error('the first one failed');
  });
  await expect(work).rejects.toThrow('the first one failed');
  expect(ended).toBe(2);
});
