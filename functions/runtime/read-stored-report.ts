import type { Month } from '../contracts/codes.ts';
import type { Release } from '../contracts/release.ts';
import { type StoredFile, StoredReport } from '../contracts/stored-report.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { sha256Of } from './content-id.ts';
import { getJson } from './json-object.ts';

/** Below this lie the numbered records of a month's report of a release. */
export function reportRecords({ release }: Pick<Release, 'release'>, month: Month): string {
  return `reports/${String(release).padStart(6, '0')}/${month}/`;
}

/** The latest record of a month's report of a release, or `undefined` where none was made. */
export async function readStoredReport(
  store: ObjectStore,
  release: Pick<Release, 'release'>,
  month: Month,
): Promise<StoredReport | undefined> {
  const latest = (await store.list(reportRecords(release, month))).at(-1);
  return latest === undefined ? undefined : getJson(store, latest, StoredReport);
}

/**
 * The bytes of a file of a report, the very ones that the record names.
 *
 * @throws StoredReportError when the store lost or changed them
 */
export async function readReportFile(
  store: ObjectStore,
  { path, key, sha256 }: StoredFile,
): Promise<Uint8Array> {
  const bytes = await store.get(key);
  if (bytes === undefined) throw new StoredReportError(path, 'missing');
  if (sha256Of(bytes) !== sha256) throw new StoredReportError(path, 'changed');
  return bytes;
}

/** A file of a report is not what its record says it is. */
class StoredReportError extends Error {
  override readonly name = 'StoredReportError';

  constructor(path: string, reason: 'missing' | 'changed') {
    super(`${path} of a stored report is ${reason}; restore the store from its backup`);
  }
}
