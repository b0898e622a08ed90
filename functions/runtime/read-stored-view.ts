import { gunzipSync } from 'node:zlib';
import type { z } from 'zod';
import { viewOfToday } from '../contracts/earlier-names.ts';
import type { Release, ViewEntry } from '../contracts/release.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { sha256Of } from './content-id.ts';

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
  if (entry === undefined) throw new StoredViewError(name, 'missing');
  return readViewEntry(store, name, entry, schema);
}

/** As `readStoredView`, where the entry is at hand. */
export async function readViewEntry<T>(
  store: ObjectStore,
  name: string,
  { key, sha256 }: ViewEntry,
  schema: z.ZodType<T>,
): Promise<T> {
  const bytes = await store.get(key);
  if (bytes === undefined) throw new StoredViewError(name, 'missing');
  if (sha256Of(bytes) !== sha256) throw new StoredViewError(name, 'changed');
  try {
    return schema.parse(viewOfToday(JSON.parse(new TextDecoder().decode(gunzipSync(bytes)))));
  } catch (cause) {
    throw new StoredViewError(name, 'unreadable', { cause });
  }
}

/** Stored bytes are not what the release says they are: lost, changed, cut short, or of another shape. */
export class StoredViewError extends Error {
  override readonly name = 'StoredViewError';
  readonly reason: 'missing' | 'changed' | 'unreadable';

  constructor(view: string, reason: StoredViewError['reason'], options?: ErrorOptions) {
    super(
      `stored view ${view} is ${reason}; restore the store from its backup, or make it again from its raw/ and receipts/`,
      options,
    );
    this.reason = reason;
  }
}
