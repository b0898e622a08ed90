import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readDownload } from '../api/stored-downloads.ts';
import type { StoredDownloads } from '../contracts/downloads.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { newestRelease } from '../steps/publish.ts';
import { writeWithProgress } from './downloads-of-run.ts';
import { exitCode } from './exit-code.ts';
import { publishedStore } from './published-store.ts';

export interface DownloadsOptions {
  readonly store: string;
  /** Where the files are copied to as well, unpacked. */
  readonly out?: string;
}

/** Writes the files of the newest release, which a run does too, and copies them where they are wanted. */
export async function downloadsCommand({ store: folder, out }: DownloadsOptions): Promise<number> {
  const store = await publishedStore(folder);
  const release = await newestRelease(store);
  if (release === undefined) {
    process.stderr.write('No release has been published: run "pcn run" first.\n');
    return exitCode.nothingToPublish;
  }
  const downloads = await writeWithProgress(store, release);
  if (out !== undefined) await copyInto(out, store, downloads);
  process.stderr.write(
    `${downloads.files.length} files of release ${release.release}${out === undefined ? '' : ` in ${out}`}\n`,
  );
  return exitCode.done;
}

async function copyInto(out: string, store: ObjectStore, { files }: StoredDownloads): Promise<void> {
  await mkdir(out, { recursive: true });
  for (const file of files) {
    const bytes = await readDownload(store, file);
    await writeFile(join(out, file.file), file.encoding === 'gzip' ? gunzipSync(bytes) : bytes);
  }
}
