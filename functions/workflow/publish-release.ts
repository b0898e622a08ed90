import { z } from 'zod';
import { ViewEntry } from '../contracts/release.ts';
import { ObjectMissingError, type ObjectStore } from '../ports/object-store.ts';
import { getJson } from '../runtime/json-object.ts';
import type { Services } from '../runtime/services.ts';
import { publishPlanned } from '../steps/make-release.ts';
import { MAKING } from './plan-release.ts';
import { readSnapshot } from './snapshot.ts';

export const PublishTask = z.object({
  snapshot: z.string().min(1),
  after: z.int().min(0),
  /** Keys of the lists of views, one for each basis. */
  views: z.array(z.object({ views: z.string().min(1) })).min(1),
});

const ViewList = z.record(z.string(), ViewEntry);

/**
 * Publishes what was planned, built and assessed.
 *
 * @throws ReleaseOvertakenError when another release came first: plan again
 */
export async function publishRelease(
  services: Services,
  { snapshot, after, views }: z.infer<typeof PublishTask>,
): Promise<{ readonly release: number; readonly isNew: boolean }> {
  const catalogue = await readSnapshot(services.store, snapshot);
  const lists = await Promise.all(views.map((list) => readViewList(services.store, list.views)));
  const { release, isNew } = await publishPlanned(
    services,
    { catalogue, after },
    Object.assign({}, ...lists),
    MAKING,
  );
  return { release: release.release, isNew };
}

async function readViewList(store: ObjectStore, key: string): Promise<z.infer<typeof ViewList>> {
  const list = await getJson(store, key, ViewList);
  if (list === undefined) throw new ObjectMissingError(key);
  return list;
}
