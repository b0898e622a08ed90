import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ObjectStore } from '../ports/object-store.ts';
import { createStore } from '../runtime/create-store.ts';

/**
 * The store in a folder that some run has taken files into. A mistyped path would otherwise be answered as a store that
 * holds nothing.
 *
 * @throws StoreFolderError where the folder is none
 */
export async function publishedStore(folder: string): Promise<ObjectStore> {
  if (!existsSync(join(folder, 'receipts'))) throw new StoreFolderError(folder);
  return createStore({ kind: 'folder', folder });
}

/** A folder that no run has taken files into. */
export class StoreFolderError extends Error {
  override readonly name = 'StoreFolderError';

  constructor(folder: string) {
    super(`${folder} is no store; give the folder that "pcn run --store" was given`);
  }
}
