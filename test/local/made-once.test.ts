import { join } from 'node:path';
import { expect, test } from 'vitest';
import { madeOnce } from '../../functions/local/made-once.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

test('what is made from the same is made once, and from something else again', async () => {
  const marker = join(await temporaryFolder(), 'build', 'pages.version');
  const made: string[] = [];
  for (const from of ['one', 'one', 'two', 'two', 'one']) {
    await madeOnce(marker, from, async () => void made.push(from));
  }
  expect(made).toEqual(['one', 'two', 'one']);
});

test('what was cut short is made again', async () => {
  const marker = join(await temporaryFolder(), 'pages.version');
  const cutShort = madeOnce(marker, 'one', () => Promise.reject(new Error('the power went')));
  await expect(cutShort).rejects.toThrow('the power went');

  const made: string[] = [];
  await madeOnce(marker, 'one', async () => void made.push('one'));
  expect(made).toEqual(['one']);
});
