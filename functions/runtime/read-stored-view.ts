import type { z } from 'zod';
import type { Release } from '../contracts/release.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { findPacked, readPacked } from './packed-views.ts';
import { readViewEntry, StoredViewError } from './stored-view-entry.ts';

export { readViewEntry, StoredViewError } from './stored-view-entry.ts';

/**
 * Reads a view that a release names, and checks that its bytes are the ones the release was published with.
 *
 * @throws StoredViewError when the view is not named, not stored, changed, or of another shape
 */
export async function readStoredView<T>(
  store: ObjectStore,
  release: Pick<Release, 'views'>,
  name: string,
  schema: z.ZodType<T>,
): Promise<T> {
  const entry = release.views[name];
  if (entry !== undefined) return readViewEntry(store, name, entry, schema);
  const packed = await findPacked(store, release, name);
  if (packed === undefined) throw new StoredViewError(name, 'missing');
  return readPacked(store, name, packed, schema);
}
