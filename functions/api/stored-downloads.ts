import { downloadsKey, type StoredDownload, StoredDownloads } from '../contracts/downloads.ts';
import type { Release } from '../contracts/release.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { sha256Of } from '../runtime/content-id.ts';
import { getJson } from '../runtime/json-object.ts';
import { StoredViewError } from '../runtime/read-stored-view.ts';
import { NotFoundError } from './errors.ts';

/**
 * The list of a release's files.
 *
 * @throws NotFoundError where they have not been written
 */
export async function readDownloads(
  store: ObjectStore,
  { release }: Pick<Release, 'release'>,
): Promise<StoredDownloads> {
  const downloads = await getJson(store, downloadsKey(release), StoredDownloads);
  if (downloads !== undefined) return downloads;
  throw new NotFoundError(
    `The files of release ${release} have not been written yet. Try again in some minutes; "pcn downloads" writes them. Every table can be had as CSV meanwhile, such as /v1/gap.csv.`,
  );
}

/**
 * The bytes of a file as they are stored, the very ones that its list names.
 *
 * @throws StoredViewError when the store lost or changed them
 */
export async function readDownload(
  store: ObjectStore,
  { file, stored }: StoredDownload,
): Promise<Uint8Array> {
  const bytes = await store.get(stored.key);
  if (bytes === undefined) throw new StoredViewError(file, 'missing');
  if (sha256Of(bytes) !== stored.sha256) throw new StoredViewError(file, 'changed');
  return bytes;
}
