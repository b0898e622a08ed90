import { z } from 'zod';
import { Sha256 } from '../contracts/codes.ts';
import { viewOfToday } from '../contracts/earlier-names.ts';
import type { Release, ViewEntry } from '../contracts/release.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { sha256Of } from './content-id.ts';
import { type RecentCache, recentCache } from './recent-cache.ts';
import { readViewEntry, StoredViewError, unpacked } from './stored-view-entry.ts';

/*
 * Views of which there are thousands, such as the months of every area, are kept a contract year at a time: the pieces
 * of one question, year and basis one after another in a pack, each compressed by itself, and where each lies in an
 * index. A release names pack and index, as `area-pack/2026-27/as-was` and `area-index/2026-27/as-was`.
 */

/** Where each piece lies in its pack, by the name of the view that it is a part of. */
export const PackIndex = z.strictObject({
  view: z.literal('pack-index'),
  version: z.literal(1),
  pieces: z.record(z.string(), z.tuple([z.int().min(0), z.int().min(1), Sha256])),
});
export type PackIndex = z.infer<typeof PackIndex>;

/** A view that lies in pieces, in order of year. */
export interface Packed {
  /** Tells its content: the same where every piece is. */
  readonly sha256: string;
  readonly pieces: readonly Piece[];
}

interface Piece {
  readonly key: string;
  readonly offset: number;
  readonly bytes: number;
  readonly sha256: string;
}

const PACK = /^([a-z-]+)-pack\/([^/]+)\/([^/]+)$/;

/** The names of a pack and of its index. */
export function packNames(question: string, year: string, basis: string): { pack: string; index: string } {
  return { pack: `${question}-pack/${year}/${basis}`, index: `${question}-index/${year}/${basis}` };
}

/** Whether a name is that of a pack or of an index, and so of no view. */
export function isOfPacks(name: string): boolean {
  return /^[a-z-]+-(?:pack|index)\//.test(name);
}

/** Every view that a release holds, those in packs too, in order of name. */
export async function viewNames(
  store: ObjectStore,
  { views }: Pick<Release, 'views'>,
): Promise<readonly string[]> {
  const names = new Set(Object.keys(views).filter((name) => !isOfPacks(name)));
  for (const name of Object.keys(views)) {
    if (!PACK.test(name)) continue;
    const { pieces } = await indexOf(store, views, name);
    for (const piece of Object.keys(pieces)) names.add(piece);
  }
  return [...names].sort();
}

/** Whether a release holds a view, by itself or in packs. */
export async function holdsView(
  store: ObjectStore,
  release: Pick<Release, 'views'>,
  name: string,
): Promise<boolean> {
  return release.views[name] !== undefined || (await findPacked(store, release, name)) !== undefined;
}

/**
 * Finds the pieces of a view.
 *
 * @returns `undefined` where no pack of the release has any
 * @throws StoredViewError when an index is missing, changed, or of another shape
 */
export async function findPacked(
  store: ObjectStore,
  { views }: Pick<Release, 'views'>,
  name: string,
): Promise<Packed | undefined> {
  const [question, basis] = [name.split('/')[0], name.split('/').at(-1)];
  const packs = Object.keys(views).filter((candidate) => {
    const [, of, , by] = PACK.exec(candidate) ?? [];
    return of === question && by === basis;
  });
  const found = await Promise.all(
    packs.sort().map(async (pack): Promise<readonly Piece[]> => {
      const piece = (await indexOf(store, views, pack)).pieces[name];
      const key = views[pack]?.key;
      if (piece === undefined || key === undefined) return [];
      const [offset, bytes, sha256] = piece;
      return [{ key, offset, bytes, sha256 }];
    }),
  );
  const pieces = found.flat();
  return pieces.length === 0
    ? undefined
    : { pieces, sha256: sha256Of(pieces.map(({ sha256 }) => sha256).join()) };
}

/**
 * Reads a view that lies in pieces: its lists follow one another, all else is as the latest piece says it.
 *
 * @throws StoredViewError when a piece is missing, changed, or the whole of another shape
 */
export async function readPacked<T>(
  store: ObjectStore,
  name: string,
  { pieces }: Packed,
  schema: z.ZodType<T>,
): Promise<T> {
  const found = await Promise.all(pieces.map(async (piece) => readPiece(store, name, piece)));
  try {
    return schema.parse(viewOfToday(found.reduce((whole, piece) => followedBy(whole, piece))));
  } catch (cause) {
    throw new StoredViewError(name, 'unreadable', { cause });
  }
}

const PieceObject = z.record(z.string(), z.unknown());

async function readPiece(
  store: ObjectStore,
  name: string,
  { key, offset, bytes, sha256 }: Piece,
): Promise<z.infer<typeof PieceObject>> {
  return unpacked(name, await store.getPart(key, offset, bytes), sha256, (value) => PieceObject.parse(value));
}

function followedBy(
  earlier: z.infer<typeof PieceObject>,
  later: z.infer<typeof PieceObject>,
): z.infer<typeof PieceObject> {
  return Object.fromEntries(
    Object.entries(later).map(([field, value]) => {
      const before = earlier[field];
      return [field, Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value];
    }),
  );
}

/** Indexes read of each store: whoever asks for one area asks for others. */
const known = new WeakMap<ObjectStore, RecentCache<PackIndex>>();
const KEPT_INDEXES = 32;

async function indexOf(
  store: ObjectStore,
  views: Readonly<Record<string, ViewEntry>>,
  pack: string,
): Promise<PackIndex> {
  const name = pack.replace('-pack/', '-index/');
  const entry = views[name];
  if (entry === undefined) throw new StoredViewError(name, 'missing');
  const indexes = known.get(store) ?? recentCache<PackIndex>(KEPT_INDEXES);
  known.set(store, indexes);
  return indexes.get(entry.sha256, async () => readViewEntry(store, name, entry, PackIndex));
}
