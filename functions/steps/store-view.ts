import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { NamedView } from '../assessment/assessed.ts';
import type { ViewEntry } from '../contracts/release.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { sha256Of } from '../runtime/content-id.ts';
import { putContent } from '../runtime/content-object.ts';

/** Views by name, such as `gap/as-was`, each stored under its own content. */
export type StoredViews = Readonly<Record<string, ViewEntry>>;

const gzipped = promisify(gzip);

/** One below the usual 6: a quarter less work for two in a hundred more bytes. */
const LEVEL = 5;

/** Views stored at a time: enough to keep the store busy, few enough to hold. */
const BATCH = 32;

/** A view as it is stored: compressed JSON. */
export async function compressedView(view: unknown): Promise<Buffer> {
  return gzipped(JSON.stringify(view), { level: LEVEL });
}

/** Views as they are made, by name, with what is made of each; those of a batch at the same time, in their order. */
export async function* inBatches<Made>(
  views: Iterable<NamedView> | AsyncIterable<NamedView>,
  make: (view: unknown) => Promise<Made>,
): AsyncGenerator<readonly [name: string, made: Made]> {
  const madeOf = async (batch: readonly NamedView[]) =>
    Promise.all(batch.map(async ([name, view]) => [name, await make(view)] as const));
  let batch: NamedView[] = [];
  for await (const named of views) {
    batch.push(named);
    if (batch.length < BATCH) continue;
    yield* await madeOf(batch);
    batch = [];
  }
  yield* await madeOf(batch);
}

/**
 * Stores a view as compressed JSON under its own sha256, so that a view that did not change is stored once however
 * many releases name it. A network's years of figures shrink to a tenth.
 */
export async function storeView(store: ObjectStore, view: unknown): Promise<ViewEntry> {
  const bytes = await compressedView(view);
  const sha256 = sha256Of(bytes);
  const key = `views/${sha256.slice(0, 2)}/${sha256}.json.gz`;
  await putContent(store, key, bytes);
  return { key, sha256, bytes: bytes.length };
}

/** Stores views as they are made, a batch at a time. */
export async function storeViews(
  store: ObjectStore,
  views: Iterable<NamedView> | AsyncIterable<NamedView>,
): Promise<StoredViews> {
  const stored: Record<string, ViewEntry> = {};
  for await (const [name, entry] of inBatches(views, (view) => storeView(store, view))) stored[name] = entry;
  return stored;
}
