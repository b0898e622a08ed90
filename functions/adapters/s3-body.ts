import { Readable } from 'node:stream';
import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { hasStatus } from './s3-failure.ts';

/**
 * Opens an object for reading, the SDK checking it against the checksum it was put with as it is read; a part of one has
 * no checksum of S3’s, so whoever reads it holds it to one of ours.
 *
 * @returns `undefined` where no object is
 * @throws S3ServiceException when S3 refuses; a body that breaks throws while it is read
 */
export async function openBody(
  client: S3Client,
  place: { readonly Bucket: string; readonly Key: string; readonly Range?: string },
): Promise<Readable | undefined> {
  try {
    const { Body } = await client.send(new GetObjectCommand({ ...place, ChecksumMode: 'ENABLED' }));
    if (!(Body instanceof Readable)) throw new TypeError('S3 answered without a body that can be read here');
    return Body;
  } catch (error) {
    if (hasStatus(error, 404)) return undefined;
    throw error;
  }
}
