import type { z } from 'zod';
import { ObjectConflictError, type ObjectStore, type PutOutcome } from '../ports/object-store.ts';
import { sha256Of } from './content-id.ts';

/** The last line of a stored object: the sha256 of its text without that line. */
const SEAL = /,?\n "seal": "([0-9a-f]{64})"\n\}\n$/;

/**
 * Stores an object as JSON under a new key, sealed: its last field is the sha256 of the rest, so that one bit that
 * flips is found on reading. The text is the same for the same value.
 */
export async function putJson(store: ObjectStore, key: string, value: object): Promise<PutOutcome> {
  const text = jsonText(value);
  try {
    return await store.put(key, bytesOf(sealed(text)));
  } catch (error) {
    // Versions before 0.2 wrote no seal: the same value without one is the same object.
    if (!(error instanceof ObjectConflictError)) throw error;
    const held = await store.get(key);
    if (held === undefined || sha256Of(held) !== sha256Of(text)) throw error;
    return 'already-there';
  }
}

/**
 * Reads a stored JSON object, and checks its seal and its shape.
 *
 * @returns `undefined` where nothing is stored
 * @throws StoredShapeError when what is stored is not what was written, or not what the schema promises
 */
export async function getJson<T>(
  store: ObjectStore,
  key: string,
  schema: z.ZodType<T>,
): Promise<T | undefined> {
  const bytes = await store.get(key);
  if (bytes === undefined) return undefined;
  try {
    return schema.parse(JSON.parse(unsealed(bytes).text));
  } catch (cause) {
    throw new StoredShapeError(key, { cause });
  }
}

/** As `getJson`, of what a run can make again: where it is damaged it is set aside, and counts as not there. */
export async function getRemakeable<T>(
  store: ObjectStore,
  key: string,
  schema: z.ZodType<T>,
): Promise<T | undefined> {
  try {
    return await getJson(store, key, schema);
  } catch (error) {
    if (!(error instanceof StoredShapeError)) throw error;
    await store.setAside(key);
    return undefined;
  }
}

/**
 * The text of a stored object without its seal.
 *
 * @returns `isSealed` false for what versions before 0.2 wrote, of which only the shape can be checked
 * @throws RangeError when the text is not the one that was sealed
 */
export function unsealed(bytes: Uint8Array): { readonly text: string; readonly isSealed: boolean } {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const seal = SEAL.exec(text);
  if (seal === null) {
    // A last line of a seal's length and digits is a seal in which something flipped, and no object from before seals.
    const last = /\n(.{75})\n\}\n$/.exec(text)?.[1] ?? '';
    if (last.replaceAll(/[^0-9a-f]/g, '').length > 60) throw new RangeError('the seal is damaged');
    return { text, isSealed: false };
  }
  const rest = seal[0].startsWith(',') ? `${text.slice(0, seal.index)}\n}\n` : '{}\n';
  if (sha256Of(rest) !== seal[1]) throw new RangeError('the text is not the one that was sealed');
  return { text: rest, isSealed: true };
}

function sealed(text: string): string {
  const open = text === '{}\n' ? '{' : `${text.slice(0, -'\n}\n'.length)},`;
  return `${open}\n "seal": "${sha256Of(text)}"\n}\n`;
}

/** Indented, so that a person can read the store. */
function jsonText(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A stored object was written by another version of the product, or damaged. */
export class StoredShapeError extends Error {
  override readonly name = 'StoredShapeError';

  constructor(key: string, options?: ErrorOptions) {
    super(
      `${key} is damaged or was written by another version; "pcn verify" tells which, and what heals it`,
      options,
    );
  }
}
