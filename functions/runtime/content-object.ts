import { ObjectConflictError, type ObjectStore } from '../ports/object-store.ts';
import { inTurns } from './in-turns.ts';

/** An object that something else names together with the sha256 of its bytes. */
export interface NamedContent {
  readonly key: string;
  readonly sha256: string;
}

/**
 * Stores bytes under a key that is made from their content. Other bytes under such a key are damage and not a rival:
 * they are set aside, and the right ones take their place.
 *
 * @throws ObjectKeptError where the store lets nobody take the damaged ones away
 */
export async function putContent(store: ObjectStore, key: string, bytes: Uint8Array): Promise<void> {
  await inPlaceOfDamage(store, key, () => store.put(key, bytes));
}

/** As `putContent`, of a file on this machine. */
export async function putContentFile(store: ObjectStore, key: string, path: string): Promise<void> {
  await inPlaceOfDamage(store, key, () => store.putFile(key, path));
}

async function inPlaceOfDamage(store: ObjectStore, key: string, put: () => Promise<unknown>): Promise<void> {
  try {
    await put();
  } catch (error) {
    if (!(error instanceof ObjectConflictError)) throw error;
    await store.setAside(key);
    await put();
  }
}

/** Those that are not there, or are not the bytes that they are named by; each is read whole. */
export async function lostAmong(
  store: Pick<ObjectStore, 'sha256'>,
  named: Iterable<NamedContent>,
): Promise<readonly NamedContent[]> {
  const once = [...new Map([...named].map((one) => [one.key, one])).values()];
  const lost = await inTurns(batchesOf(once), async (batch) => {
    const found = await Promise.all(
      batch.map(async (one) => ((await store.sha256(one.key)) === one.sha256 ? undefined : one)),
    );
    return found.filter((one) => one !== undefined);
  });
  return lost.flat();
}

/** Enough to keep a store busy that answers over a network. */
const BATCH = 32;

function batchesOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, i) =>
    items.slice(i * BATCH, (i + 1) * BATCH),
  );
}
