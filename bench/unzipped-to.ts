import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';

/** Unzips an archive that holds one file into a folder, and gives that file's path. */
export async function unzippedTo(zip: string, folder: string): Promise<string> {
  const entries = Object.entries(unzipSync(await readFile(zip)));
  const [name, bytes] = entries[0] ?? [];
  if (entries.length !== 1 || name === undefined || bytes === undefined)
    throw new Error('the archive must hold one file');
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}
