import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { crc32 } from 'node:zlib';

/** The header each checksum travels in, and how it is made from the bytes. */
const CHECKSUMS: Readonly<Record<string, (bytes: Buffer) => string>> = {
  'content-md5': (bytes) => createHash('md5').update(bytes).digest('base64'),
  'x-amz-checksum-sha256': (bytes) => createHash('sha256').update(bytes).digest('base64'),
  'x-amz-checksum-crc32': (bytes) => {
    const four = Buffer.alloc(4);
    four.writeUInt32BE(crc32(bytes));
    return four.toString('base64');
  },
};

/** The checksum headers of a request that do not fit its bytes. */
export function wrongChecksums(headers: IncomingHttpHeaders, bytes: Buffer): readonly string[] {
  return Object.entries(CHECKSUMS)
    .filter(([header, of]) => headers[header] !== undefined && headers[header] !== of(bytes))
    .map(([header]) => header);
}

/** The `x-amz-checksum-*` headers of a request, kept with the object and given back on reading. */
export function keptChecksums(headers: IncomingHttpHeaders): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([header, value]) =>
      header.startsWith('x-amz-checksum-') && header !== 'x-amz-checksum-mode' && typeof value === 'string'
        ? [[header, value]]
        : [],
    ),
  );
}
