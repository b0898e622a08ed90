import { randomUUID } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { copyFile, link, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import {
  ObjectConflictError,
  ObjectMissingError,
  type ObjectStore,
  type PutOutcome,
} from '../ports/object-store.ts';
import { assertObjectKey, assertObjectPrefix } from './object-key.ts';
import { sha256OfFile } from './sha256-of-file.ts';

/**
 * Half-written files wait here, on the same file system, so that `link` can put them in place at once.
 * No key may contain `~`, so no object can hide here.
 */
const WAITING = '~waiting';

/** What was damaged and set aside lies here, under its former key and a name of its own. */
const DAMAGED = '~damaged';

/** No write takes a day: what waits longer was left by a process that was killed, and may be a national month. */
const LEFT_AFTER_MS = 24 * 3_600_000;

/** Objects as files below one folder. A file appears whole or not at all, also when the process is killed. */
export class FolderObjectStore implements ObjectStore {
  readonly #root: string;
  #tidied: Promise<void> | undefined;

  constructor(root: string) {
    this.#root = resolve(root);
  }

  async put(key: string, bytes: Uint8Array): Promise<PutOutcome> {
    // Most views of a release are those of the one before: what is there is compared, and nothing is written to find out.
    const held = await ifThere(readFile(this.#path(key)));
    if (held !== undefined) {
      if (Buffer.compare(held, bytes) !== 0) throw new ObjectConflictError(key);
      return 'already-there';
    }
    return this.#place(key, async (waiting) => {
      const file = await open(waiting, 'wx');
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
    });
  }

  async putFile(key: string, path: string): Promise<PutOutcome> {
    return this.#place(key, async (waiting) => {
      await copyFile(path, waiting);
      const file = await open(waiting, 'r+');
      try {
        await file.sync();
      } finally {
        await file.close();
      }
    });
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    return ifThere(readFile(this.#path(key)));
  }

  async getPart(key: string, offset: number, bytes: number): Promise<Uint8Array | undefined> {
    const file = await ifThere(open(this.#path(key), 'r'));
    if (file === undefined) return undefined;
    try {
      const buffer = Buffer.alloc(bytes);
      const { bytesRead } = await file.read(buffer, 0, bytes, offset);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  }

  async localFile(key: string): Promise<string> {
    const path = this.#path(key);
    try {
      if (!(await stat(path)).isFile()) throw new ObjectMissingError(key);
    } catch (cause) {
      if (isAbsent(cause)) throw new ObjectMissingError(key, { cause });
      throw cause;
    }
    return path;
  }

  async sha256(key: string): Promise<string | undefined> {
    return ifThere(sha256OfFile(this.#path(key)));
  }

  async list(prefix: string): Promise<readonly string[]> {
    assertObjectPrefix(prefix);
    const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
    let entries: Dirent[];
    try {
      entries = await readdir(join(this.#root, folder), { recursive: true, withFileTypes: true });
    } catch (cause) {
      if (isAbsent(cause)) return [];
      throw cause;
    }
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(this.#root.length + 1))
      .filter((key) => key.startsWith(prefix) && !key.startsWith('~'))
      .sort();
  }

  async setAside(key: string): Promise<void> {
    const aside = join(this.#root, DAMAGED, key, randomUUID());
    await mkdir(dirname(aside), { recursive: true });
    await rename(this.#path(key), aside).catch((cause: unknown) => {
      if (!isAbsent(cause)) throw cause;
    });
  }

  async #place(key: string, write: (waiting: string) => Promise<void>): Promise<PutOutcome> {
    const path = this.#path(key);
    const waiting = join(this.#root, WAITING, randomUUID());
    await mkdir(dirname(waiting), { recursive: true });
    this.#tidied ??= removeLeft(dirname(waiting));
    await this.#tidied;
    await mkdir(dirname(path), { recursive: true });
    try {
      await write(waiting);
      // A hard link fails when the name is taken, which is what makes the write create-only.
      await link(waiting, path);
      return 'created';
    } catch (cause) {
      if (!isTaken(cause)) throw cause;
      if ((await sha256OfFile(path)) === (await sha256OfFile(waiting))) return 'already-there';
      throw new ObjectConflictError(key, { cause });
    } finally {
      await rm(waiting, { force: true });
    }
  }

  #path(key: string): string {
    assertObjectKey(key);
    return join(this.#root, key);
  }
}

/** Tidying keeps no write from being done: another process may have been first, or the file another user's. */
async function removeLeft(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const left = await stat(path).catch(() => undefined);
    if (left === undefined || Date.now() - left.ctimeMs <= LEFT_AFTER_MS) continue;
    await rm(path, { force: true }).catch(() => undefined);
  }
}

async function ifThere<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found;
  } catch (cause) {
    if (isAbsent(cause)) return undefined;
    throw cause;
  }
}

function isAbsent(error: unknown): boolean {
  return hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR') || hasCode(error, 'EISDIR');
}

function isTaken(error: unknown): boolean {
  return hasCode(error, 'EEXIST');
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
