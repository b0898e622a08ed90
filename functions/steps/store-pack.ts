import type { NamedView } from '../assessment/assessed.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { sha256Of } from '../runtime/content-id.ts';
import { putContent } from '../runtime/content-object.ts';
import { type PackIndex, packNames } from '../runtime/packed-views.ts';
import { compressedView, inBatches, type StoredViews, storeView } from './store-view.ts';

/** Which views a pack is of. */
interface PackOf {
  readonly question: string;
  readonly year: string;
  readonly basis: string;
}

/**
 * Stores the pieces of thousands of views as one object with an index, each compressed by itself so that one is read
 * without the others. The index comes after the pack, since it says what the pack holds.
 */
export async function storePack(
  store: ObjectStore,
  { question, year, basis }: PackOf,
  views: AsyncIterable<NamedView>,
): Promise<StoredViews> {
  const parts: Buffer[] = [];
  const pieces: PackIndex['pieces'] = {};
  let offset = 0;
  for await (const [name, piece] of inBatches(views, compressedView)) {
    pieces[name] = [offset, piece.byteLength, sha256Of(piece)];
    parts.push(piece);
    offset += piece.byteLength;
  }
  const bytes = Buffer.concat(parts);
  const sha256 = sha256Of(bytes);
  const key = `views/${sha256.slice(0, 2)}/${sha256}.pack`;
  await putContent(store, key, bytes);
  const index: PackIndex = { view: 'pack-index', version: 1, pieces };
  const names = packNames(question, year, basis);
  return {
    [names.pack]: { key, sha256, bytes: bytes.byteLength },
    [names.index]: await storeView(store, index),
  };
}
