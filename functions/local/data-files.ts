import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';

/** Names of the system's own files, and of notes to people. */
const NO_DATA = /^\.|^readme(\.txt|\.md)?$/i;

/**
 * Every file below a folder, in order of path, links to files too; what a name says is no data is left out.
 *
 * @throws DataFolderError when there is no such folder, nothing in it, or something that is neither file nor folder
 */
export async function dataFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw new DataFolderError(
      `${pathOf(cause) ?? folder} is no folder that can be read; give the folder your files are in`,
      {
        cause,
      },
    );
  });
  const files = [];
  for (const entry of entries.filter(({ name }) => !NO_DATA.test(name))) {
    if (await isFile(entry)) files.push(join(entry.parentPath, entry.name));
  }
  if (files.length === 0) throw new DataFolderError(`${folder} holds no files; put the extracts there first`);
  return files.sort();
}

/**
 * What a store keeps is no input: a run would take its own store in, more at every run.
 *
 * @throws DataFolderError when the store is the folder of files, or lies inside it
 */
export async function assertStoreApart(data: string, store: string): Promise<void> {
  const [files, kept] = await Promise.all([data, store].map((path) => realPathOf(resolve(path))));
  if (`${kept}${sep}`.startsWith(`${files}${sep}`)) {
    throw new DataFolderError(
      `the store ${store} lies in the folder of files, and would be taken in as files; choose one outside`,
    );
  }
}

/** Links resolved, also of a folder that is still to be made. */
async function realPathOf(path: string): Promise<string> {
  return realpath(path).catch(async () => join(await realPathOf(dirname(path)), basename(path)));
}

async function isFile(entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  const path = join(entry.parentPath, entry.name);
  const target = await stat(path).catch((cause: unknown) => {
    throw new DataFolderError(`${path} is a link to nothing; put the file there, or remove the link`, {
      cause,
    });
  });
  if (target.isFile()) return true;
  throw new DataFolderError(
    `${path} is a link to a folder, which is not followed; put the files themselves there`,
  );
}

function pathOf(cause: unknown): string | undefined {
  return cause instanceof Error && 'path' in cause && typeof cause.path === 'string' ? cause.path : undefined;
}

/** The folder of input files is not there, empty, or none that can be taken in. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError';
}
