import type { z } from 'zod';
import type { ViewEntry } from '../contracts/release.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { readViewEntry } from '../runtime/read-stored-view.ts';
import { recentCache } from '../runtime/recent-cache.ts';

/** Reads one kind of stored view, given its name and the entry that a release has for it. */
export type ReadView<View> = (name: string, entry: ViewEntry) => Promise<View>;

/**
 * Reads views of one schema from a store and remembers the latest of them.
 *
 * @param keep how many parsed views to hold; they are named by their content, so they never go stale
 * @throws StoredViewError when the bytes are missing, changed, or not of the schema
 */
export function storedView<View>(store: ObjectStore, schema: z.ZodType<View>, keep: number): ReadView<View> {
  const parsed = recentCache<View>(keep);
  return (name, entry) => parsed.get(entry.sha256, () => readViewEntry(store, name, entry, schema));
}
