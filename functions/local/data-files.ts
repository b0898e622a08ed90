import type { Dirent } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { FileOfRun } from '../contracts/file-outcome.ts';
import { notAFile } from '../steps/not-received.ts';
import { shownFileName } from '../steps/refusal-to-keep.ts';

/** Names of the system's own files, and of notes to people. */
const NO_DATA = /^\.|^readme(\.txt|\.md)?$/i;
const NAMED_AS_FILE = /\.(csv|zip|xlsx|json)$/i;

/** What lies in a folder of files. */
export interface DataFiles {
  /** In order of path; links to files too. */
  readonly paths: readonly string[];
  /** What is there and cannot be taken in, each with its reason: no other file suffers for it. */
  readonly unusable: readonly FileOfRun[];
}

/**
 * Everything below a folder but what its name says is no data.
 *
 * @throws DataFolderError when there is no such folder, or nothing in it
 */
export async function dataFiles(folder: string): Promise<DataFiles> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw new DataFolderError(
      `${pathOf(cause) ?? folder} is no folder that can be read; give the folder your files are in`,
      { cause },
    );
  });
  const found = await foundAmong(entries, folder);
  if (found.paths.length + found.unusable.length === 0) {
    throw new DataFolderError(`${folder} holds no files; put the extracts there first`);
  }
  return {
    paths: found.paths.toSorted(),
    unusable: found.unusable.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

async function foundAmong(entries: readonly Dirent[], folder: string): Promise<DataFiles> {
  const found = await Promise.all(
    entries
      .filter(({ name }) => !NO_DATA.test(name))
      .map((entry) => foundAt(join(folder, entry.name), entry)),
  );
  return {
    paths: found.flatMap(({ paths }) => paths),
    unusable: found.flatMap(({ unusable }) => unusable),
  };
}

async function foundAt(path: string, entry: Dirent): Promise<DataFiles> {
  if (entry.isFile() && (await canBeNamed(path))) return { paths: [path], unusable: [] };
  const problem = (rule: string, message: string) => ({
    paths: [],
    unusable: [notAFile(shownFileName(entry.name), rule, message)],
  });
  if (!(await canBeNamed(path))) {
    return problem(
      'name-not-utf-8',
      'Its name is not UTF-8, so it cannot be opened. Rename it and run again.',
    );
  }
  if (entry.isDirectory()) {
    const inside = await readdir(path, { withFileTypes: true }).catch(() => null);
    if (inside === null) {
      return problem(
        'folder-unreadable',
        'This folder cannot be read. Give yourself the right and run again.',
      );
    }
    if (inside.length > 0 || !NAMED_AS_FILE.test(entry.name)) return foundAmong(inside, path);
    return problem(
      'folder-named-as-file',
      'It is an empty folder, named as a file is. Put the file itself there.',
    );
  }
  if (!entry.isSymbolicLink()) {
    return problem(
      'not-a-file',
      'It is a device, a pipe or a socket, not a file. Put the file itself there.',
    );
  }
  const target = await stat(path).catch(() => null);
  if (target === null) {
    return problem('link-to-nothing', 'It is a link to nothing. Put the file there, or remove the link.');
  }
  if (target.isFile()) return { paths: [path], unusable: [] };
  return target.isDirectory()
    ? problem(
        'link-to-folder',
        'It is a link to a folder, which is not followed. Put the files themselves there.',
      )
    : problem('not-a-file', 'It is a link to a device, a pipe or a socket. Put the file itself there.');
}

/** A name that is not UTF-8 is read with signs in it that lead to no file. */
async function canBeNamed(path: string): Promise<boolean> {
  if (!basename(path).includes('\uFFFD')) return true;
  return lstat(path).then(
    () => true,
    () => false,
  );
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

function pathOf(cause: unknown): string | undefined {
  return cause instanceof Error && 'path' in cause && typeof cause.path === 'string' ? cause.path : undefined;
}

/** The folder of input files is not there, or empty. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError';
}
