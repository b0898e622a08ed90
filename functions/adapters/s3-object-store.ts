import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3';
import {
  ObjectConflictError,
  ObjectKeptError,
  ObjectMissingError,
  type ObjectStore,
  ObjectUnavailableError,
  type PutOutcome,
} from '../ports/object-store.ts';
import { assertObjectKey, assertObjectPrefix } from './object-key.ts';
import { openBody } from './s3-body.ts';
import { createOnly, type PutBody } from './s3-create-only.ts';
import { isTransient } from './s3-failure.ts';
import { sha256OfFile } from './sha256-of-file.ts';
import { withRetries } from './with-retries.ts';

/** The SDK retries a request, but not a body that breaks on the way; these are the rounds around it. */
const DELAYS_MS = [50, 200, 800];

/** Files up to this many bytes are sent from memory, which the SDK can send again; larger ones are streamed. */
const WHOLE_UP_TO = 32 << 20;

export interface S3ObjectStoreOptions {
  readonly client: S3Client;
  readonly bucket: string;
  /** Longest waits between our own tries, in milliseconds. */
  readonly delaysMs?: readonly number[];
}

/** Objects in one S3 bucket. A role that uses it needs GetObject, PutObject and ListBucket, and nothing else. */
export class S3ObjectStore implements ObjectStore {
  readonly #client: S3Client;
  readonly #bucket: string;
  readonly #delaysMs: readonly number[];
  /** Downloads by key, so that two readers of one object share it: an object never changes. */
  readonly #localFiles = new Map<string, Promise<string>>();
  #folder: Promise<string> | undefined;

  constructor({ client, bucket, delaysMs = DELAYS_MS }: S3ObjectStoreOptions) {
    this.#client = client;
    this.#bucket = bucket;
    this.#delaysMs = delaysMs;
  }

  /** Removes what `localFile` downloaded. */
  async close(): Promise<void> {
    const folder = await this.#folder;
    this.#folder = undefined;
    this.#localFiles.clear();
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  }

  async put(key: string, bytes: Uint8Array): Promise<PutOutcome> {
    assertObjectKey(key);
    const sha256 = createHash('sha256').update(bytes).digest('base64');
    return this.#create(key, { open: () => bytes, size: bytes.byteLength, sha256 });
  }

  async putFile(key: string, path: string): Promise<PutOutcome> {
    assertObjectKey(key);
    const { size } = await stat(path);
    if (size <= WHOLE_UP_TO) return this.put(key, await readFile(path));
    // One request of known length and checksum, up to S3's 5 GB: no parts to put together or to clear away.
    const sha256 = Buffer.from(await sha256OfFile(path), 'hex').toString('base64');
    return this.#create(key, {
      open: () => createReadStream(path, { highWaterMark: 1 << 20 }),
      size,
      sha256,
    });
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    return this.#read(key, bytesOf);
  }

  async getPart(key: string, offset: number, bytes: number): Promise<Uint8Array | undefined> {
    return this.#read(key, bytesOf, `bytes=${offset}-${offset + bytes - 1}`);
  }

  async localFile(key: string): Promise<string> {
    assertObjectKey(key);
    const known = this.#localFiles.get(key);
    if (known !== undefined) return known;
    const download = this.#download(key);
    this.#localFiles.set(key, download);
    download.catch(() => this.#localFiles.delete(key));
    return download;
  }

  async sha256(key: string): Promise<string | undefined> {
    return this.#read(key, async (body) => {
      const hash = createHash('sha256');
      for await (const chunk of body) hash.update(chunk);
      return hash.digest('hex');
    });
  }

  async list(prefix: string): Promise<readonly string[]> {
    assertObjectPrefix(prefix);
    return this.#try(prefix, async () => {
      const keys: string[] = [];
      const pages = paginateListObjectsV2({ client: this.#client }, { Bucket: this.#bucket, Prefix: prefix });
      for await (const { Contents = [] } of pages) {
        keys.push(...Contents.flatMap(({ Key }) => (Key === undefined ? [] : [Key])));
      }
      return keys.sort();
    });
  }

  /** The bucket's policy forbids it to everyone. */
  async setAside(key: string): Promise<void> {
    if ((await this.get(key)) !== undefined) throw new ObjectKeptError(key);
  }

  async #create(key: string, body: PutBody): Promise<PutOutcome> {
    return this.#try(key, () => createOnly(this.#client, { Bucket: this.#bucket, Key: key }, body));
  }

  async #download(key: string): Promise<string> {
    this.#folder ??= mkdtemp(join(tmpdir(), 'pcn-progress-objects-'));
    const folder = await this.#folder;
    const path = join(folder, key);
    const waiting = join(folder, `~${randomUUID()}`);
    await mkdir(dirname(path), { recursive: true });
    const isThere = await this.#read(key, async (body) => {
      await pipeline(body, createWriteStream(waiting));
      return true;
    });
    if (isThere === undefined) throw new ObjectMissingError(key);
    await rename(waiting, path);
    return path;
  }

  /** Reads a body whole; `undefined` where no object is. */
  async #read<T>(key: string, read: (body: Readable) => Promise<T>, range?: string): Promise<T | undefined> {
    assertObjectKey(key);
    const place = { Bucket: this.#bucket, Key: key, ...(range !== undefined && { Range: range }) };
    return this.#try(key, async () => {
      const body = await openBody(this.#client, place);
      return body === undefined ? undefined : read(body);
    });
  }

  async #try<T>(key: string, work: () => Promise<T>): Promise<T> {
    try {
      return await withRetries(work, isTransient, this.#delaysMs);
    } catch (cause) {
      if (cause instanceof ObjectConflictError) throw cause;
      throw new ObjectUnavailableError(key, { cause });
    }
  }
}

async function bytesOf(body: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}
