import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { FolderObjectStore } from '../../functions/adapters/folder-object-store.ts';
import { objectStoreContract } from '../contract/object-store.contract.ts';

objectStoreContract('FolderObjectStore', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'folder-object-store-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return new FolderObjectStore(folder);
});
