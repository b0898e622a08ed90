import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { ViewEntry } from '../contracts/release.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { StoredViewError } from './errors.ts';
import { recentCache } from './recent-cache.ts';

/** Reads one kind of stored view, given its name and the entry that a release has for it. */
export type ReadView<View> = (name: string, entry: ViewEntry) => Promise<View>;

/**
 * Reads views of one schema from a store, checking bytes against the sha256 that the release gives.
 *
 * @param keep how many parsed views to hold; they are named by their content, so they never go stale
 * @throws StoredViewError when the bytes are missing, changed, or not of the schema
 */
export function storedView<Schema extends z.ZodType>(
  store: ObjectStore,
  schema: Schema,
  keep: number,
): ReadView<z.output<Schema>> {
  const parsed = recentCache<z.output<Schema>>(keep);
  return (name, { key, sha256 }) =>
    parsed.get(sha256, async () => {
      const bytes = await store.get(key);
      if (bytes === undefined) throw new StoredViewError(name, 'missing');
      if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
        throw new StoredViewError(name, 'changed');
      }
      try {
        return schema.parse(JSON.parse(new TextDecoder().decode(bytes)));
      } catch (cause) {
        throw new StoredViewError(name, 'unreadable', { cause });
      }
    });
}
