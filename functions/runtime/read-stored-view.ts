import { gunzipSync } from 'node:zlib';
import type { z } from 'zod';
import type { Release } from '../contracts/release.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { sha256Of } from './content-id.ts';

/**
 * Reads a view that a release names, and checks that its bytes are the ones the release was published with.
 *
 * @throws DamagedViewError when the view is not named, not stored, changed, or of another shape
 */
export async function readStoredView<T>(
  store: ObjectStore,
  release: Pick<Release, 'views'>,
  name: string,
  schema: z.ZodType<T>,
): Promise<T> {
  const entry = release.views[name];
  const bytes = entry === undefined ? undefined : await store.get(entry.key);
  if (entry === undefined || bytes === undefined) throw new DamagedViewError(name, 'missing');
  if (sha256Of(bytes) !== entry.sha256) throw new DamagedViewError(name, 'changed');
  const parsed = schema.safeParse(JSON.parse(new TextDecoder().decode(gunzipSync(bytes))));
  if (!parsed.success) throw new DamagedViewError(name, 'of another version', { cause: parsed.error });
  return parsed.data;
}

/** A release's own promise is broken: the store lost or changed what it named. */
export class DamagedViewError extends Error {
  override readonly name = 'DamagedViewError';

  constructor(view: string, how: 'missing' | 'changed' | 'of another version', options?: ErrorOptions) {
    super(`the stored view ${view} is ${how}; restore the store from its backup or publish again`, options);
  }
}
