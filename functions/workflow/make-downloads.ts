import { downloadsKey } from '../contracts/downloads.ts';
import type { Release } from '../contracts/release.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { createParquetWriter } from '../runtime/services.ts';

/**
 * Writes the files of a release, or finds that it was done without starting what writes them.
 *
 * @returns whether they were written now
 */
export async function makeDownloads(store: ObjectStore, release: Release): Promise<boolean> {
  if ((await store.get(downloadsKey(release.release))) !== undefined) return false;
  const { writeDownloads } = await import('../reports/downloads/write-downloads.ts');
  const parquet = await createParquetWriter();
  try {
    return (await writeDownloads({ store, parquet }, release)).isNew;
  } finally {
    parquet.close();
  }
}
