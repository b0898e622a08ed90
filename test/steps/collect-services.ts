import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeliveriesInFolder } from '../../functions/adapters/deliveries-in-folder.ts';
import { FolderObjectStore } from '../../functions/adapters/folder-object-store.ts';
import { httpWebFiles } from '../../functions/adapters/http-web-files.ts';

/** A fresh store, a folder of deliveries, the web and a clock that stands still. */
export async function collectServices(now: string, delivered: Readonly<Record<string, string>> = {}) {
  const root = await mkdtemp(join(tmpdir(), 'collect-'));
  await mkdir(join(root, 'incoming'));
  for (const [name, text] of Object.entries(delivered)) await writeFile(join(root, 'incoming', name), text);
  return {
    store: new FolderObjectStore(join(root, 'store')),
    deliveries: new DeliveriesInFolder(root, 'incoming/'),
    clock: { now: () => now },
    web: async (origins: readonly string[]) =>
      httpWebFiles(origins, { fileBytes: 100_000, timeoutMs: 5_000 }),
  };
}
