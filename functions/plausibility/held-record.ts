import { z } from 'zod';
import { type Catalogue, catalogueId } from '../catalogue/catalogue.ts';
import { HeldMonth } from '../contracts/held-month.ts';
import { ObjectConflictError, type ObjectStore } from '../ports/object-store.ts';
import { contentId } from '../runtime/content-id.ts';
import { getRemakeable, putJson } from '../runtime/json-object.ts';

/** The months that were held back of what counted at the time. */
const HeldRecord = z.strictObject({ held: z.array(HeldMonth) });

/** Keeps which months were held of a catalogue; what is kept already, the same, is kept once. */
export async function keepHeld(
  store: ObjectStore,
  catalogue: Catalogue,
  held: readonly HeldMonth[],
): Promise<void> {
  for (;;) {
    const kept = await store.list(prefixOf(catalogue));
    if (contentId(await readHeld(store, catalogue)) === contentId(held)) return;
    try {
      const key = `${prefixOf(catalogue)}${String(kept.length + 1).padStart(3, '0')}.json`;
      await putJson(store, key, { held });
      return;
    } catch (error) {
      if (!(error instanceof ObjectConflictError)) throw error;
    }
  }
}

/** The months that are held of what counts now, as the last run found them; none before a run has looked. */
export async function readHeld(store: ObjectStore, catalogue: Catalogue): Promise<readonly HeldMonth[]> {
  const last = (await store.list(prefixOf(catalogue))).at(-1);
  if (last === undefined) return [];
  return (await getRemakeable(store, last, HeldRecord))?.held ?? [];
}

function prefixOf(catalogue: Catalogue): string {
  return `holds/${catalogueId(catalogue)}/`;
}
