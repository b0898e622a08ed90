import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { type ObjectStore, ObjectUnavailableError } from '../../functions/ports/object-store.ts';
import { sha256Of } from '../../functions/runtime/content-id.ts';
import { fileOf } from './memory-store.ts';

/** What can go wrong at one operation of a store. */
export const FAULTS = [
  /** The process dies: neither this operation nor any after it is done. */
  'crash',
  /** Nothing is done, and the store says so. */
  'unavailable',
  /** It is done, and its answer is lost. */
  'reply-lost',
  /** What is read ends early. */
  'short-read',
  /** One bit of what is read is another. */
  'corrupt-read',
  /** It is done late, when others have been at work. */
  'slow',
] as const;
export type Fault = (typeof FAULTS)[number];

/** The process is gone, as far as the store can tell. */
class Crash extends Error {
  override readonly name = 'Crash';
}

const READS: ReadonlySet<string> = new Set(['get', 'getPart', 'localFile', 'sha256', 'list']);

/** Faults that an operation can have: only what reads bytes can read them wrongly. */
export function faultsOf(operation: string): readonly Fault[] {
  const readsBytes =
    operation === 'get' || operation === 'getPart' || operation === 'localFile' || operation === 'sha256';
  return FAULTS.filter((fault) =>
    fault === 'reply-lost' ? !READS.has(operation) : !fault.endsWith('-read') || readsBytes,
  );
}

/** A store of which some operations, by their number from 1, go wrong. Counts what it is asked. */
export class FaultyStore implements ObjectStore {
  /** Every operation so far, such as `put views/…`. */
  readonly operations: string[] = [];
  readonly #inner: ObjectStore;
  readonly #plan: ReadonlyMap<number, Fault>;
  #crashed = false;

  constructor(inner: ObjectStore, plan: ReadonlyMap<number, Fault> = new Map()) {
    this.#inner = inner;
    this.#plan = plan;
  }

  put: ObjectStore['put'] = (key, bytes) => this.#do('put', key, () => this.#inner.put(key, bytes));
  putFile: ObjectStore['putFile'] = (key, path) =>
    this.#do('putFile', key, () => this.#inner.putFile(key, path));
  list: ObjectStore['list'] = (prefix) => this.#do('list', prefix, () => this.#inner.list(prefix));
  setAside: ObjectStore['setAside'] = (key) => this.#do('setAside', key, () => this.#inner.setAside(key));
  get: ObjectStore['get'] = (key) =>
    this.#do(
      'get',
      key,
      () => this.#inner.get(key),
      async (bytes, spoil) => bytes && spoil(bytes),
    );
  getPart: ObjectStore['getPart'] = (key, offset, bytes) =>
    this.#do(
      'getPart',
      key,
      () => this.#inner.getPart(key, offset, bytes),
      async (part, spoil) => part && spoil(part),
    );
  localFile: ObjectStore['localFile'] = (key) =>
    this.#do(
      'localFile',
      key,
      () => this.#inner.localFile(key),
      async (path, spoil) => fileOf(spoil(await readFile(path))),
    );
  sha256: ObjectStore['sha256'] = (key) =>
    this.#do(
      'sha256',
      key,
      () => this.#inner.sha256(key),
      async (sha256, spoil) => sha256 && sha256Of(spoil(Buffer.from(sha256))),
    );

  async #do<T>(
    operation: string,
    key: string,
    work: () => Promise<T>,
    spoilt: (answer: T, spoil: (bytes: Uint8Array) => Uint8Array) => Promise<T> = async (answer) => answer,
  ): Promise<T> {
    this.operations.push(`${operation} ${key}`);
    const number = this.operations.length;
    const fault = this.#plan.get(number);
    if (fault === 'crash') this.#crashed = true;
    if (this.#crashed) throw new Crash();
    if (fault === 'unavailable') throw new ObjectUnavailableError(key);
    if (fault === 'slow') await setTimeout(5);
    const answer = await work();
    if (fault === 'reply-lost') throw new ObjectUnavailableError(key);
    if (fault === 'short-read') return spoilt(answer, (bytes) => bytes.slice(0, bytes.length >> 1));
    if (fault === 'corrupt-read') return spoilt(answer, (bytes) => flipped(bytes, number));
    return answer;
  }
}

function flipped(bytes: Uint8Array, number: number): Uint8Array {
  if (bytes.length === 0) return bytes;
  const copy = Uint8Array.from(bytes);
  const at = (number * 7919) % copy.length;
  copy[at] = (copy[at] ?? 0) ^ (1 << (number & 7));
  return copy;
}
