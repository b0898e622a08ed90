import type { StoredDownloads } from '../contracts/downloads.ts';
import type { Release } from '../contracts/release.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { writeDownloads } from '../reports/downloads/write-downloads.ts';
import { createParquetWriter } from '../runtime/services.ts';
import { progressLine } from './progress-line.ts';

/** Writes the files of a release, with a progress line where there is anything to write. */
export async function writeWithProgress(store: ObjectStore, release: Release): Promise<StoredDownloads> {
  const show = progressLine(process.stderr);
  const parquet = await createParquetWriter();
  try {
    const { downloads } = await writeDownloads({ store, parquet }, release, {
      onTable: (what, done, total) => show({ step: 'tables', what, done, total }),
    });
    return downloads;
  } finally {
    parquet.close();
  }
}

/** The same after a run. A failure is said and undoes nothing, since the release is already published. */
export async function downloadsOfRun(store: ObjectStore, release: Release): Promise<void> {
  try {
    await writeWithProgress(store, release);
  } catch (error) {
    const what = error instanceof Error ? `${error.name}: ${error.message}` : 'it failed without saying why';
    process.stderr.write(
      `The files of release ${release.release} were not written (${what}); "pcn downloads" tries again.\n`,
    );
  }
}
