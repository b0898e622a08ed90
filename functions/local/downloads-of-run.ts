import type { StoredDownloads } from '../contracts/downloads.ts';
import type { Release } from '../contracts/release.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { keepDownloads } from '../steps/follow-release.ts';
import { progressLine } from './progress-line.ts';

/** Writes the files of a release, with a progress line where there is anything to write. */
export async function writeWithProgress(store: ObjectStore, release: Release): Promise<StoredDownloads> {
  const show = progressLine(process.stderr);
  const onTable = (what: string, done: number, total: number) => show({ step: 'tables', what, done, total });
  return (await keepDownloads(store, release, onTable)).downloads;
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
