import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Every file below a folder, in order of path; names that begin with a dot are the system's and are left out.
 *
 * @throws DataFolderError when there is no such folder or nothing in it
 */
export async function dataFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw new DataFolderError(`${folder} is no folder that can be read; give the folder your files are in`, {
      cause,
    });
  });
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (files.length === 0) throw new DataFolderError(`${folder} holds no files; put the extracts there first`);
  return files;
}

/** The folder of input files is not there, or empty. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError';
}
