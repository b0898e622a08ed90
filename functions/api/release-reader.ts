import type { z } from 'zod';
import type { MembershipBasis } from '../contracts/codes.ts';
import type { StoredDownload, StoredDownloads } from '../contracts/downloads.ts';
import { type Release, StoredRelease, type ViewEntry } from '../contracts/release.ts';
import { AreasView, AreaView } from '../contracts/views/area-views.ts';
import { GapView } from '../contracts/views/gap-view.ts';
import { IndicatorsView } from '../contracts/views/indicators-view.ts';
import { MembersView, PracticesView } from '../contracts/views/practices-view.ts';
import { QualityView } from '../contracts/views/quality-view.ts';
import type { ObjectStore } from '../ports/object-store.ts';
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
  gap(release: Release, basis: MembershipBasis): Promise<GapView>;
  areas(release: Release, month: string, basis: MembershipBasis): Promise<AreasView>;
  area(release: Release, code: string, basis: MembershipBasis): Promise<AreaView>;
  indicators(release: Release): Promise<IndicatorsView>;
  quality(release: Release, basis: MembershipBasis): Promise<QualityView>;
  practices(release: Release, month: string, indicator: string): Promise<PracticesView>;
  members(release: Release, month: string, basis: MembershipBasis): Promise<MembersView>;
  /** Every file that a release can be downloaded as. */
  downloads(release: Release): Promise<StoredDownloads>;
  /** The bytes of one of them, as they are stored. */
  download(file: StoredDownload): Promise<Uint8Array>;
  /** Reads the other views of one schema by name; `undefined` where a release holds none of that name. */
  views<View>(schema: z.ZodType<View>, keep: number): ReadNamedView<View>;
}

type ReadNamedView<View> = (release: Release, name: string) => Promise<View | undefined>;

const RELEASE_KEY = /^releases\/(\d{6,})\.json$/;

/** A reader over a store. Releases and views never change, so both are remembered; the newest number is not. */
export function createReleaseReader(store: ObjectStore): ReleaseReader {
  const releases = recentCache<Release>(24);
  const gap = storedView(store, GapView, 8);
  const areas = storedView(store, AreasView, 16);
  const area = storedView(store, AreaView, 128);
  const indicators = storedView(store, IndicatorsView, 4);
  const quality = storedView(store, QualityView, 8);
  const practices = storedView(store, PracticesView, 16);
  const members = storedView(store, MembersView, 4);
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
    gap: (release, basis) => readRequired(gap, release, `gap/${basis}`),
    areas: async (release, month, basis) => {
      const held = `it holds ${release.months[0]} to ${release.months.at(-1)}`;
      return readAskedFor(areas, release, `areas/${month}/${basis}`, `month ${month}; ${held}`);
    },
    area: async (release, code, basis) =>
      readAskedFor(area, release, `area/${code}/${basis}`, `area ${code}`),
    indicators: (release) => readRequired(indicators, release, 'indicators'),
    quality: (release, basis) => readRequired(quality, release, `quality/${basis}`),
    practices: async (release, month, indicator) =>
      readAskedFor(
        practices,
        release,
        `practices/${month}/${indicator}`,
        `practices of ${indicator} in ${month}`,
      ),
    members: async (release, month, basis) =>
      readAskedFor(members, release, `members/${month}/${basis}`, `practices of ${month}`),
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

type Read<View> = (name: string, entry: ViewEntry) => Promise<View>;

async function readRequired<View>(read: Read<View>, release: Release, name: string): Promise<View> {
  const entry = release.views[name];
  if (entry === undefined) throw new StoredViewError(name, 'missing');
  return read(name, entry);
}

async function readAskedFor<View>(
  read: Read<View>,
  release: Release,
  name: string,
  what: string,
): Promise<View> {
  const entry = release.views[name];
  if (entry === undefined) throw new NotFoundError(`Release ${release.release} holds no ${what}.`);
  return read(name, entry);
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
