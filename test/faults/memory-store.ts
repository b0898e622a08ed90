import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assertObjectKey, assertObjectPrefix } from '../../functions/adapters/object-key.ts';
import {
  ObjectConflictError,
  ObjectMissingError,
  type ObjectStore,
  type PutOutcome,
} from '../../functions/ports/object-store.ts';
import { sha256Of } from '../../functions/runtime/content-id.ts';

const folder = mkdtempSync(join(tmpdir(), 'pcn-progress-faults-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** A store in memory that keeps files too, so that thousands of runs need no disk; held to the contract of every store. */
export class MemoryStore implements ObjectStore {
  readonly objects: Map<string, Uint8Array>;

  constructor(objects: ReadonlyMap<string, Uint8Array> = new Map()) {
    this.objects = new Map(objects);
  }

  async put(key: string, bytes: Uint8Array): Promise<PutOutcome> {
    const held = this.#at(key);
    if (held === undefined) {
      this.objects.set(key, Uint8Array.from(bytes));
      return 'created';
    }
    if (Buffer.compare(held, bytes) !== 0) throw new ObjectConflictError(key);
    return 'already-there';
  }

  async putFile(key: string, path: string): Promise<PutOutcome> {
    return this.put(key, await readFile(path));
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    return this.#at(key);
  }

  async getPart(key: string, offset: number, bytes: number): Promise<Uint8Array | undefined> {
    return this.#at(key)?.slice(offset, offset + bytes);
  }

  async localFile(key: string): Promise<string> {
    const bytes = this.#at(key);
    if (bytes === undefined) throw new ObjectMissingError(key);
    return fileOf(bytes);
  }

  async sha256(key: string): Promise<string | undefined> {
    const bytes = this.#at(key);
    return bytes === undefined ? undefined : sha256Of(bytes);
  }

  async list(prefix: string): Promise<readonly string[]> {
    assertObjectPrefix(prefix);
    return [...this.objects.keys()].filter((key) => key.startsWith(prefix)).sort();
  }

  async setAside(key: string): Promise<void> {
    assertObjectKey(key);
    this.objects.delete(key);
  }

  #at(key: string): Uint8Array | undefined {
    assertObjectKey(key);
    return this.objects.get(key);
  }
}

const written = new WeakMap<Uint8Array, string>();

/** A file with these bytes, written once. */
export async function fileOf(bytes: Uint8Array): Promise<string> {
  const known = written.get(bytes);
  if (known !== undefined) return known;
  const path = join(folder, randomUUID());
  await writeFile(path, bytes);
  written.set(bytes, path);
  return path;
}
