import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { FolderObjectStore } from '../../functions/adapters/folder-object-store.ts';
import { objectStoreContract } from '../contract/object-store.contract.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

objectStoreContract('FolderObjectStore', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'folder-object-store-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return new FolderObjectStore(folder);
});

test('what a killed process left half written goes after a day, and what another writes just now stays', async () => {
  const folder = await temporaryFolder();
  const waiting = join(folder, '~waiting');
  await mkdir(waiting);
  await writeFile(join(waiting, 'half'), 'half a month');
  const put = async (key: string) => new FolderObjectStore(folder).put(key, Buffer.from(key));

  await put('raw/soon');
  expect(await readdir(waiting)).toEqual(['half']);

  vi.useFakeTimers({ now: Date.now() + 25 * 3_600_000, toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  await put('raw/later');
  expect(await readdir(waiting)).toEqual([]);
});
