import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { type Answer, errorAnswer } from './answer.ts';
import { keptChecksums, wrongChecksums } from './checksums.ts';

interface StoredObject {
  readonly bytes: Buffer;
  readonly etag: string;
  readonly lastModified: Date;
  readonly checksums: Readonly<Record<string, string>>;
}

/** The objects of one bucket, in memory, by key. */
export type Bucket = Map<string, StoredObject>;

/** PutObject: create-only with `If-None-Match: *`, refused when a checksum does not fit. */
export function putObject(bucket: Bucket, key: string, headers: IncomingHttpHeaders, bytes: Buffer): Answer {
  // The adapter promises bodies of known length; S3 itself would take these, with a trailer after the body.
  if (headers['content-encoding'] === 'aws-chunked') return errorAnswer(501, 'NotImplemented');
  if (Number(headers['content-length']) !== bytes.length) return errorAnswer(400, 'IncompleteBody');
  if (wrongChecksums(headers, bytes).length > 0) return errorAnswer(400, 'BadDigest');
  if (headers['if-none-match'] === '*' && bucket.has(key)) return errorAnswer(412, 'PreconditionFailed');

  const etag = `"${createHash('md5').update(bytes).digest('hex')}"`;
  bucket.set(key, { bytes, etag, lastModified: new Date(), checksums: keptChecksums(headers) });
  return { status: 200, headers: { etag }, body: Buffer.alloc(0) };
}

/** GetObject and HeadObject: the whole object, or one `bytes=first-last` range of it. */
export function getObject(bucket: Bucket, key: string, headers: IncomingHttpHeaders): Answer {
  const object = bucket.get(key);
  if (object === undefined) return errorAnswer(404, 'NoSuchKey');

  const shared = {
    etag: object.etag,
    'last-modified': object.lastModified.toUTCString(),
    'accept-ranges': 'bytes',
    'content-type': 'application/octet-stream',
  };
  const range = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '');
  if (range === null) {
    const checksums = headers['x-amz-checksum-mode'] === 'ENABLED' ? object.checksums : {};
    return { status: 200, headers: { ...shared, ...checksums }, body: object.bytes };
  }

  const size = object.bytes.length;
  const first = Number(range[1]);
  const last = range[2] === '' ? size - 1 : Math.min(Number(range[2]), size - 1);
  if (first > last) return errorAnswer(416, 'InvalidRange');
  return {
    status: 206,
    headers: { ...shared, 'content-range': `bytes ${first}-${last}/${size}` },
    body: object.bytes.subarray(first, last + 1),
  };
}
