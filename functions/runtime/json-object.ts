import type { z } from 'zod';
import type { ObjectStore, PutOutcome } from '../ports/object-store.ts';

/** Stores a value as JSON under a new key; the text is the same for the same value. */
export async function putJson(store: ObjectStore, key: string, value: unknown): Promise<PutOutcome> {
  return store.put(key, jsonBytes(value));
}

/** The bytes a stored JSON object has: two-space indented, so that a person can read the store. */
function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
}

/**
 * Reads a stored JSON object and checks its shape.
 *
 * @returns `undefined` where nothing is stored
 * @throws StoredShapeError when what is stored is not what the schema promises
 */
export async function getJson<T>(
  store: ObjectStore,
  key: string,
  schema: z.ZodType<T>,
): Promise<T | undefined> {
  const bytes = await store.get(key);
  if (bytes === undefined) return undefined;
  try {
    return schema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    throw new StoredShapeError(key, { cause });
  }
}

/** A stored object was written by another version of the product, or damaged. */
class StoredShapeError extends Error {
  override readonly name = 'StoredShapeError';

  constructor(key: string, options?: ErrorOptions) {
    super(
      `${key} is damaged or was written by another version; restore it from a backup, use the version that wrote it, or a new store`,
      options,
    );
  }
}
