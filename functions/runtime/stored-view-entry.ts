import { gunzipSync } from 'node:zlib';
import type { z } from 'zod';
import { viewOfToday } from '../contracts/earlier-names.ts';
import type { ViewEntry } from '../contracts/release.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { sha256Of } from './content-id.ts';

/**
 * Reads a view that lies in an object of its own, given its name and the entry that a release has for it.
 *
 * @throws StoredViewError when it is not stored, changed, or of another shape
 */
export async function readViewEntry<T>(
  store: ObjectStore,
  name: string,
  { key, sha256 }: ViewEntry,
  schema: z.ZodType<T>,
): Promise<T> {
  return unpacked(name, await store.get(key), sha256, (value) => schema.parse(viewOfToday(value)));
}

/**
 * What a view, or a piece of one, says, given the bytes that a store has of it.
 *
 * @param bytes compressed JSON; `undefined` where nothing is stored
 * @param parse of the JSON value; what it throws makes the view unreadable
 * @throws StoredViewError when it is not stored, changed, or not as `parse` wants it
 */
export function unpacked<T>(
  name: string,
  bytes: Uint8Array | undefined,
  sha256: string,
  parse: (value: unknown) => T,
): T {
  if (bytes === undefined) throw new StoredViewError(name, 'missing');
  if (sha256Of(bytes) !== sha256) throw new StoredViewError(name, 'changed');
  try {
    return parse(JSON.parse(new TextDecoder().decode(gunzipSync(bytes))));
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
