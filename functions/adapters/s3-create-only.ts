import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { HeadObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { ObjectConflictError, type PutOutcome } from '../ports/object-store.ts';
import { openBody } from './s3-body.ts';
import { hasStatus } from './s3-failure.ts';

/** Bytes to store: opened anew for each try, with their size in bytes and their sha256 in base64. */
export interface PutBody {
  readonly open: () => Uint8Array | Readable;
  readonly size: number;
  readonly sha256: string;
}

interface Place {
  readonly Bucket: string;
  readonly Key: string;
}

/**
 * One try to store an object that must be new. A reply that got lost is retried by the SDK and then refused as
 * taken although the write was ours, so a refusal is settled by what is stored: the same bytes are done.
 *
 * @throws ObjectConflictError when other bytes are there
 * @throws S3ServiceException with status 409 or 412 when nothing is there yet: worth another try
 */
export async function createOnly(client: S3Client, place: Place, body: PutBody): Promise<PutOutcome> {
  try {
    await client.send(
      new PutObjectCommand({
        ...place,
        Body: body.open(),
        ContentLength: body.size,
        ChecksumSHA256: body.sha256,
        IfNoneMatch: '*',
      }),
    );
    return 'created';
  } catch (cause) {
    if (!hasStatus(cause, 409, 412)) throw cause;
    const stored = await storedSha256(client, place);
    if (stored === undefined) throw cause;
    if (stored === body.sha256) return 'already-there';
    throw new ObjectConflictError(place.Key, { cause });
  }
}

/** sha256 of what is stored, in base64: as kept by S3, else (an object that Athena wrote) from its bytes. */
async function storedSha256(client: S3Client, place: Place): Promise<string | undefined> {
  try {
    const head = await client.send(new HeadObjectCommand({ ...place, ChecksumMode: 'ENABLED' }));
    if (head.ChecksumSHA256 !== undefined) return head.ChecksumSHA256;
  } catch (error) {
    if (hasStatus(error, 404)) return undefined;
    throw error;
  }
  const body = await openBody(client, place);
  if (body === undefined) return undefined;
  const hash = createHash('sha256');
  for await (const chunk of body) hash.update(chunk);
  return hash.digest('base64');
}
