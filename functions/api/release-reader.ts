import type { z } from 'zod';
import type { MembershipBasis } from '../contracts/codes.ts';
import type { StoredDownload, StoredDownloads } from '../contracts/downloads.ts';
import { type Release, StoredRelease } from '../contracts/release.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { QualityQuestion, type QualityView } from '../questions/quality/question.ts';
import { viewName } from '../questions/question.ts';
import { unsealed } from '../runtime/json-object.ts';
import { StoredViewError } from '../runtime/read-stored-view.ts';
import { recentCache } from '../runtime/recent-cache.ts';
import { NotFoundError } from './errors.ts';
import { readDownload, readDownloads } from './stored-downloads.ts';
import { storedView } from './stored-view.ts';

/**
 * Reads releases and their views. What a caller may ask for and is not there is a NotFoundError; what a
 * release must hold and does not, or holds in another state than it says, is a StoredViewError.
 */
export interface ReleaseReader {
  /** Every release number, ascending. */
  numbers(): Promise<readonly number[]>;
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

/** A reader over a store. Releases and views never change, so both are remembered; the newest number is not. */
export function createReleaseReader(store: ObjectStore): ReleaseReader {
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

  return {
    numbers,
    async release(number) {
      const wanted = number ?? (await numbers()).at(-1);
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
    views: (schema, keep) => {
      const read = storedView(store, schema, keep);
      return async (release, name) => {
        const entry = release.views[name];
        return entry === undefined ? undefined : read(name, entry);
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
