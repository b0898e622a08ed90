import { DecisionError, readDecisions, recordDecision } from '../audit/audit-log.ts';
import { type Catalogue, catalogueId } from '../catalogue/catalogue.ts';
import { type Release, StoredRelease } from '../contracts/release.ts';
import type { Clock } from '../ports/clock.ts';
import { ObjectConflictError, type ObjectStore } from '../ports/object-store.ts';
import { sha256Of } from '../runtime/content-id.ts';
import { getJson, putJson } from '../runtime/json-object.ts';
import { newestRelease, releaseKey } from './publish.ts';

/**
 * Publishes a new release that is equal to an old one but for its number and time. It stands until another file counts
 * than now: a run over the same files leaves it.
 *
 * @param catalogue all that counts now
 * @throws DecisionError when there is no such release, it is the newest already, or a view of it is lost
 */
export async function rollBack(
  services: { readonly store: ObjectStore; readonly clock: Clock },
  catalogue: Catalogue,
  { release: number, reason, by }: { readonly release: number; readonly reason: string; readonly by: string },
): Promise<Release> {
  const { store, clock } = services;
  const old = await getJson(store, releaseKey(number), StoredRelease);
  if (old === undefined)
    throw new DecisionError(`There is no release ${number}; "pcn status" says which is the newest.`);
  await assertWhole(store, old);
  for (;;) {
    const newest = await newestRelease(store);
    const last = newest?.release ?? number;
    if (newest?.contentId === old.contentId) {
      throw new DecisionError(
        `Release ${last} is equal to release ${number} already, so there is nothing to do.`,
      );
    }
    const release: Release = { ...old, release: last + 1, publishedAt: clock.now() };
    const decision = {
      kind: 'rollback',
      release: release.release,
      equals: number,
      catalogue: catalogueId(catalogue),
    } as const;
    // The decision first: a release that nobody is known to have asked for must not be there.
    await recordDecision(services, { decision, reason, by });
    try {
      await putJson(store, releaseKey(release.release), release);
      return release;
    } catch (error) {
      if (!(error instanceof ObjectConflictError)) throw error;
    }
  }
}

/** The release that was rolled back to, while it is the newest and no other files count than when that was decided. */
export async function standingRollback(
  store: ObjectStore,
  catalogue: Catalogue,
): Promise<Release | undefined> {
  const last = (await readDecisions(store)).findLast(
    ({ decision }) => decision.kind === 'rollback',
  )?.decision;
  if (last?.kind !== 'rollback' || last.catalogue !== catalogueId(catalogue)) return undefined;
  const newest = await newestRelease(store);
  return newest?.release === last.release ? newest : undefined;
}

async function assertWhole(store: ObjectStore, { release, views }: Release): Promise<void> {
  for (const { key, sha256 } of Object.values(views)) {
    const bytes = await store.get(key);
    if (bytes === undefined || sha256Of(bytes) !== sha256) {
      throw new DecisionError(
        `A view of release ${release} is lost or damaged (${key}), so it cannot be published again: restore it from a copy of the store.`,
      );
    }
  }
}
