import { appendFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FolderObjectStore } from '../../functions/adapters/folder-object-store.ts';
import type { ObjectStore } from '../../functions/ports/object-store.ts';
import { check } from '../../functions/steps/check.ts';
import { rawKey, receive } from '../../functions/steps/receive.ts';
import { csv } from '../datasets/check-bytes.ts';
import { month, ncdesHeader } from '../datasets/ncdes-file.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

async function setUp(text: string, now = '2026-08-28T09:30:00.000Z') {
  const [data, folder] = [await temporaryFolder(), await temporaryFolder()];
  const path = join(data, 'extract.csv');
  await writeFile(path, text);
  return { path, folder, store: new FolderObjectStore(folder), clock: { now: () => now } };
}

/** Somebody goes on copying into a file just as its bytes are kept. */
function whileCopying(inner: ObjectStore, to: string): ObjectStore {
  return {
    put: (key, bytes) => inner.put(key, bytes),
    putFile: async (key, path) => {
      await appendFile(to, 'X80003,SYNTHETIC LATE,NCD2627,31/07/2026,HI21,MI Count,7\n');
      return inner.putFile(key, path);
    },
    get: (key) => inner.get(key),
    getPart: (key, offset, bytes) => inner.getPart(key, offset, bytes),
    localFile: (key) => inner.localFile(key),
    sha256: (key) => inner.sha256(key),
    list: (prefix) => inner.list(prefix),
    setAside: (key) => inner.setAside(key),
  };
}

describe('a file that is still being copied', () => {
  test('is not taken, and is when it has been copied whole', async () => {
    const { path, store, clock } = await setUp(csv(ncdesHeader, month));

    await expect(receive({ store: whileCopying(store, path), clock }, path)).rejects.toThrow(
      'extract.csv is still being written; wait until it is copied whole and run again',
    );
    expect(await store.list('receipts/')).toEqual([]);

    const { record } = await check({ store }, await receive({ store, clock }, path));
    expect(record).toMatchObject({ outcome: 'taken', rows: month.length + 1 });
  });
});

describe('bytes that were cut short in the store', () => {
  test('are an error that names them, and never make a good file a refused one', async () => {
    const { path, folder, store, clock } = await setUp(csv(ncdesHeader, month));
    const receipt = await receive({ store, clock }, path);
    await truncate(join(folder, rawKey(receipt.sha256)), 40);

    await expect(check({ store }, receipt)).rejects.toThrow(
      `${rawKey(receipt.sha256)} is not as it was stored`,
    );
    expect(await store.list('quarantine/')).toEqual([]);
  });

  test('of a receipt say which object it is', async () => {
    const { path, folder, store, clock } = await setUp(csv(ncdesHeader, month));
    const { sha256 } = await receive({ store, clock }, path);
    await truncate(join(folder, `receipts/${sha256}.json`), 40);

    await expect(receive({ store, clock }, path)).rejects.toThrow(
      `receipts/${sha256}.json is damaged or was written by another version`,
    );
  });
});

describe('results of a day that has not come', () => {
  const real = month.map((row) => row.replace(/SYNTHETIC/, 'THE'));

  test.each([
    ['a year mistyped', '31/07/2036', real, 'quarantined'],
    ['this month, before it has ended', '31/08/2026', real, 'quarantined'],
    ['the month before', '31/07/2026', real, 'taken'],
    ['an invented month', '31/07/2036', month, 'taken'],
  ] as const)('%s (%s) came on 28 August 2026: %s', async (_what, date, rows, outcome) => {
    const dated = rows.map((row) => row.replace('31/07/2026', date));
    const { path, store, clock } = await setUp(csv(ncdesHeader, dated));
    const { record } = await check({ store }, await receive({ store, clock }, path));

    expect(record.outcome).toBe(outcome);
    expect(record.problems.map(({ rule }) => rule)).toEqual(outcome === 'taken' ? [] : ['date-ahead']);
    expect(record.parts).toHaveLength(outcome === 'taken' ? 1 : 0);
  });
});
