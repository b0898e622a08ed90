import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { sha256OfFile } from '../adapters/sha256-of-file.ts';
import { Receipt } from '../contracts/receipt.ts';
import type { Clock } from '../ports/clock.ts';
import { ObjectConflictError, ObjectMissingError, type ObjectStore } from '../ports/object-store.ts';
import { putContentFile } from '../runtime/content-object.ts';
import { getJson, putJson } from '../runtime/json-object.ts';
import { declaredVersion } from './declared-version.ts';
import { refusalToKeep, shownFileName } from './refusal-to-keep.ts';

/** Ten times the widest national month. */
const MOST_BYTES = 2_000_000_000;

/**
 * Keeps the bytes of a delivered file once, under their sha256, with a receipt. The same bytes again, under any
 * name, are the receipt of the first time. Of what names people, or cannot be looked into, no byte is kept.
 *
 * @param path a file on this machine
 * @throws FileChangingError when the file is written to meanwhile
 * @throws FileTooLargeError when it is larger than any file that is published
 */
export async function receive(
  { store, clock }: { readonly store: ObjectStore; readonly clock: Clock },
  path: string,
): Promise<Receipt> {
  const before = await stat(path);
  if (before.size > MOST_BYTES) throw new FileTooLargeError(before.size);
  const sha256 = await sha256OfFile(path);
  const key = receiptKey(sha256);
  const known = await getJson(store, key, Receipt);
  if (known !== undefined) {
    // Bytes that were lost, or set aside as damaged, are kept again; those that were not kept still are not.
    if (known.dropped === undefined && (await store.list(rawKey(sha256))).length === 0)
      await putContentFile(store, rawKey(sha256), path);
    return known;
  }

  const name = basename(path);
  const receivedAt = clock.now();
  const refusal = await refusalToKeep({ path, name, sha256, receivedOn: receivedAt.slice(0, 10) });
  await assertUnchanged(path, before);
  // Bytes before receipt: a receipt whose bytes are missing would be a promise nobody can keep.
  if (refusal === null) await putContentFile(store, rawKey(sha256), path);
  await assertUnchanged(path, before);
  const receipt: Receipt = {
    sha256,
    name,
    bytes: before.size,
    receivedAt,
    version: declaredVersion(name),
    ...refusal,
  };
  try {
    await putJson(store, key, receipt);
    return receipt;
  } catch (error) {
    // Another receiver was first with the same bytes; its receipt is the one.
    const first = error instanceof ObjectConflictError ? await getJson(store, key, Receipt) : undefined;
    if (first === undefined) throw error;
    return first;
  }
}

/** A file that is still being copied would be kept under the identity of bytes that it no longer has. */
async function assertUnchanged(path: string, before: Stats): Promise<void> {
  const { size, mtimeMs } = await stat(path);
  if (size !== before.size || mtimeMs !== before.mtimeMs) {
    throw new FileChangingError(shownFileName(basename(path)));
  }
}

/** A file larger than anything that is published. */
export class FileTooLargeError extends Error {
  override readonly name = 'FileTooLargeError';

  constructor(bytes: number) {
    super(
      `the file has ${Math.round(bytes / 1e6)} MB and no published file has ${MOST_BYTES / 1e6}; nothing of it was taken. Send what belongs to one month, in files of its own`,
    );
  }
}

/** Someone writes to a file while it is taken in. */
export class FileChangingError extends Error {
  override readonly name = 'FileChangingError';

  constructor(name: string) {
    super(
      `${name} is still being written; wait until it is copied whole and run again: nothing of it was taken`,
    );
  }
}

/**
 * The receipt of some bytes.
 *
 * @throws ObjectMissingError when no such bytes were received
 */
export async function readReceipt(store: ObjectStore, sha256: string): Promise<Receipt> {
  const receipt = await getJson(store, receiptKey(sha256), Receipt);
  if (receipt === undefined) throw new ObjectMissingError(receiptKey(sha256));
  return receipt;
}

/** Where the bytes of a received file are kept. */
export function rawKey(sha256: string): string {
  return `raw/${sha256}`;
}

/** Where the receipt of some bytes is kept. */
export function receiptKey(sha256: string): string {
  return `receipts/${sha256}.json`;
}
