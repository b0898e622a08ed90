import type { Month } from '../contracts/codes.ts';
import { MartManifest } from '../contracts/mart.ts';
import { StoredRelease } from '../contracts/release.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { isPracticesRestricted } from '../runtime/code-version.ts';
import { contentId } from '../runtime/content-id.ts';
import { getJson } from '../runtime/json-object.ts';

/** Marts of each month in the order in which restricted releases first showed them, up to its own. */
export type ToldMarts = ReadonlyMap<Month, readonly MartManifest[]>;

/**
 * Looks up what earlier releases showed of each month, which can be kept and subtracted. Up to the month's own mart, so
 * that a release whose views are made once more comes out as it was.
 *
 * Releases that restricted nothing are left out: what they told cannot be hidden any more.
 *
 * @throws MartLostError when the tables of an earlier release are gone, since what it told is then not known
 */
export async function martsTold(store: ObjectStore, own: readonly MartManifest[]): Promise<ToldMarts> {
  const earlier = new Map<Month, Set<string>>();
  for (const key of await store.list('releases/')) {
    const release = await getJson(store, key, StoredRelease);
    if (release === undefined || !isPracticesRestricted(release.codeVersion)) continue;
    for (const month of release.months) {
      const id = release.marts[month];
      if (id !== undefined) earlier.set(month, (earlier.get(month) ?? new Set()).add(id));
    }
  }
  const told = new Map<Month, readonly MartManifest[]>();
  for (const manifest of own) {
    const { month, martId } = manifest;
    const ids = [...(earlier.get(month) ?? [])];
    const before = ids.includes(martId) ? ids.slice(0, ids.indexOf(martId)) : ids;
    const manifests: MartManifest[] = [];
    for (const id of before) {
      const found = await getJson(store, `marts/${month}/${id}/manifest.json`, MartManifest);
      if (found === undefined) throw new MartLostError(month);
      manifests.push(found);
    }
    told.set(month, [...manifests, manifest]);
  }
  return told;
}

/** Identity of what decides a month's rows: its mart, and what was told before it. */
export function decidingMart({ month, martId }: MartManifest, told: ToldMarts | null): string {
  const ids = told?.get(month)?.map((manifest) => manifest.martId) ?? [martId];
  return ids.length === 1 ? martId : contentId(ids);
}

/** Tables of a month that an earlier release was made from are gone. */
class MartLostError extends Error {
  override readonly name = 'MartLostError';

  constructor(month: Month) {
    super(
      `the tables of ${month} that an earlier release was made from are gone, so that what it told is not known; put marts/${month} back from a copy of the store`,
    );
  }
}
