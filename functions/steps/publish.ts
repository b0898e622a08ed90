import { type Release, StoredRelease } from '../contracts/release.ts';
import type { Clock } from '../ports/clock.ts';
import { ObjectConflictError, type ObjectStore } from '../ports/object-store.ts';
import { contentId } from '../runtime/content-id.ts';
import { lostAmong } from '../runtime/content-object.ts';
import { getJson, putJson } from '../runtime/json-object.ts';
import { revise, revisionsOf } from './revise.ts';

/** A release before it has a number and a time. */
export type ReleaseContent = Omit<Release, 'release' | 'publishedAt' | 'contentId'>;

/**
 * Publishes the next numbered release, or finds that the newest one already says exactly this, whatever that one
 * revised. A release that changes published figures says which, compared with the one before. Two publishers at once
 * get two numbers or one release, never half of each: the numbered file is create-only.
 *
 * @param after number of the release that was the newest when the inputs were looked up, 0 for none
 * @throws ReleaseOvertakenError when a later release came first: it may know of files that this content does not
 */
export async function publish(
  { store, clock }: { readonly store: ObjectStore; readonly clock: Clock },
  content: ReleaseContent,
  after: number,
): Promise<{ readonly release: Release; readonly isNew: boolean }> {
  for (;;) {
    const newest = await newestRelease(store);
    if (newest !== undefined && newest.contentId === contentId(withViews(content, revisionsOf(newest)))) {
      await reviseAgain(store, newest);
      return { release: newest, isNew: false };
    }
    const last = newest?.release ?? 0;
    if (last !== after) throw new ReleaseOvertakenError(last);
    const whole = withViews(content, await revise(store, newest, content));
    const release: Release = {
      release: last + 1,
      publishedAt: clock.now(),
      contentId: contentId(whole),
      ...whole,
    };
    try {
      await putJson(store, releaseKey(release.release), release);
      return { release, isNew: true };
    } catch (error) {
      // Someone took the number first: look again at what they published.
      if (!(error instanceof ObjectConflictError)) throw error;
    }
  }
}

/** What a release revised is compared anew where that view is gone or damaged. */
export async function reviseAgain(store: ObjectStore, release: Release): Promise<void> {
  if ((await lostAmong(store, Object.values(revisionsOf(release)))).length === 0) return;
  await revise(store, await getJson(store, releaseKey(release.release - 1), StoredRelease), release);
}

function withViews(content: ReleaseContent, added: Release['views']): ReleaseContent {
  return { ...content, views: { ...content.views, ...added } };
}

/** The newest release, or `undefined` where none was published. */
export async function newestRelease(store: ObjectStore): Promise<Release | undefined> {
  const newest = (await store.list('releases/')).at(-1);
  return newest === undefined ? undefined : getJson(store, newest, StoredRelease);
}

/** Someone else published while this release was being computed. */
export class ReleaseOvertakenError extends Error {
  override readonly name = 'ReleaseOvertakenError';

  constructor(newest: number) {
    super(`release ${newest} was published in the meantime; look up the inputs again and compute anew`);
  }
}

/** Where the release of a number is kept. */
export function releaseKey(release: number): string {
  return `releases/${String(release).padStart(6, '0')}.json`;
}
