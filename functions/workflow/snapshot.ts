import { z } from 'zod';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { HeldMonth } from '../contracts/held-month.ts';
import { Receipt } from '../contracts/receipt.ts';
import { CheckRecord } from '../contracts/staged-part.ts';
import { ObjectMissingError, type ObjectStore } from '../ports/object-store.ts';
import { contentId } from '../runtime/content-id.ts';
import { getJson, putJson } from '../runtime/json-object.ts';

const Snapshot = z.strictObject({
  submissions: z.array(z.strictObject({ receipt: Receipt, record: CheckRecord })),
  answers: z
    .array(z.strictObject({ hold: z.string(), answer: z.enum(['approve', 'reject']) }))
    .exactOptional(),
  holds: z.array(HeldMonth).exactOptional(),
});

/** Keeps the catalogue as a run saw it, so that every task of the run works from the same files. Gives its key. */
export async function keepSnapshot(store: ObjectStore, catalogue: Catalogue): Promise<string> {
  const key = `work/snapshots/${contentId(catalogue)}.json`;
  await putJson(store, key, catalogue);
  return key;
}

/** @throws ObjectMissingError when the note was kept too long ago: plan again */
export async function readSnapshot(store: ObjectStore, key: string): Promise<Catalogue> {
  const snapshot = await getJson(store, key, Snapshot);
  if (snapshot === undefined) throw new ObjectMissingError(key);
  return snapshot;
}
