import type { z } from 'zod';
import type { MembershipBasis } from '../contracts/codes.ts';
import type { StoredDownload, StoredDownloads } from '../contracts/downloads.ts';
import { type Release, StoredRelease, type ViewEntry } from '../contracts/release.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { QualityQuestion, type QualityView } from '../questions/quality/question.ts';
import { viewName } from '../questions/question.ts';
import { unsealed } from '../runtime/json-object.ts';
import { findPacked, readPacked } from '../runtime/packed-views.ts';
import { readViewEntry, StoredViewError } from '../runtime/read-stored-view.ts';
import { recentCache } from '../runtime/recent-cache.ts';
import { NotFoundError } from './errors.ts';
import { readDownload, readDownloads } from './stored-downloads.ts';

/**
 * Reads releases and their views. What a caller may ask for and is not there is a NotFoundError; what a
 * release must hold and does not, or holds in another state than it says, is a StoredViewError.
 */
export interface ReleaseReader {
  /** Every release number, ascending, as the store has them now. */
  numbers(): Promise<readonly number[]>;
  /** The newest release’s number as it was at most two seconds ago; `undefined` before the first. */
  newest(): Promise<number | undefined>;
  /** One release, or the newest where no number is given. */
  release(number?: number): Promise<Release>;
  /** What every answer of figures is headed with. */
  quality(release: Release, basis: MembershipBasis): Promise<QualityView>;
  /** Every file that a release can be downloaded as. */
  downloads(release: Release): Promise<StoredDownloads>;
  /** The bytes of one of them, as they are stored. */
  download(file: StoredDownload): Promise<Uint8Array>;
  /** Reads the views of one schema by name; `undefined` where a release holds none of that name. */
  views<View>(schema: z.ZodType<View>, keep: number): ReadNamedView<View>;
}

type ReadNamedView<View> = (release: Release, name: string) => Promise<View | undefined>;

const RELEASE_KEY = /^releases\/(\d{6,})\.json$/;

/** A page asks a dozen questions in this time, and nobody waits longer for a release that took minutes to make. */
const REMEMBERED_MS = 2_000;

/** A reader over a store. Releases and views never change, so they are remembered; the newest number is briefly. */
export function createReleaseReader(store: ObjectStore, now = () => performance.now()): ReleaseReader {
  const releases = recentCache<Release>(24);
  const quality = storedView(store, QualityQuestion.view, 8);
  const downloads = recentCache<StoredDownloads>(4);

  async function numbers(): Promise<readonly number[]> {
    const keys = await store.list('releases/');
    return keys
      .flatMap((key) => RELEASE_KEY.exec(key)?.[1] ?? [])
      .map(Number)
      .sort((a, b) => a - b);
  }

  let looked: { readonly at: number; readonly number: Promise<number | undefined> } | undefined;
  async function newest(): Promise<number | undefined> {
    const at = now();
    if (looked === undefined || at - looked.at >= REMEMBERED_MS) {
      looked = { at, number: numbers().then((all) => all.at(-1)) };
    }
    const current = looked;
    const number = await current.number.catch((error: unknown) => {
      if (looked === current) looked = undefined;
      throw error;
    });
    // Whoever waits for the first release is told of it at once.
    if (number === undefined && looked === current) looked = undefined;
    return number;
  }

  return {
    numbers,
    newest,
    async release(number) {
      const wanted = number ?? (await newest());
      if (wanted === undefined) throw new NotFoundError('No release has been published yet.', 'no-release');
      const key = `releases/${String(wanted).padStart(6, '0')}.json`;
      return releases.get(key, () => readRelease(store, key, wanted));
    },
    quality: async (release, basis) => {
      const name = viewName(QualityQuestion, { basis });
      const entry = release.views[name];
      if (entry === undefined) throw new StoredViewError(name, 'missing');
      return quality(name, entry);
    },
    downloads: async (release) => downloads.get(release.contentId, () => readDownloads(store, release)),
    download: (file) => readDownload(store, file),
    views: <View>(schema: z.ZodType<View>, keep: number) => {
      const read = storedView(store, schema, keep);
      const packed = recentCache<View>(keep);
      return async (release, name) => {
        const entry = release.views[name];
        if (entry !== undefined) return read(name, entry);
        const found = await findPacked(store, release, name);
        return found && packed.get(found.sha256, () => readPacked(store, name, found, schema));
      };
    },
  };
}

async function readRelease(store: ObjectStore, key: string, number: number): Promise<Release> {
  const bytes = await store.get(key);
  if (bytes === undefined) throw new NotFoundError(`There is no release ${number}.`);
  try {
    return StoredRelease.parse(JSON.parse(unsealed(bytes).text));
  } catch (cause) {
    throw new StoredViewError(key, 'unreadable', { cause });
  }
}

/** Reads one kind of stored view, given its name and the entry that a release has for it. */
type ReadView<View> = (name: string, entry: ViewEntry) => Promise<View>;

/**
 * Reads views of one schema from a store and remembers the latest of them.
 *
 * @param keep how many parsed views to hold; they are named by their content, so they never go stale
 * @throws StoredViewError when the bytes are missing, changed, or not of the schema
 */
function storedView<View>(store: ObjectStore, schema: z.ZodType<View>, keep: number): ReadView<View> {
  const parsed = recentCache<View>(keep);
  return (name, entry) => parsed.get(entry.sha256, () => readViewEntry(store, name, entry, schema));
}
