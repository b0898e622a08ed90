import { open } from 'node:fs/promises';

/** What the first bytes of a file say it is. */
export type FileSignature = 'zip' | 'archive' | 'excel-container' | 'document' | 'json' | 'other';

/** What a federation's folder holds beside zips and CSVs, by the bytes it begins with. */
const BEGINNINGS: readonly (readonly [string, FileSignature])[] = [
  ['504b', 'zip'],
  ['d0cf11e0', 'excel-container'],
  // gzip, 7z, RAR.
  ['1f8b', 'archive'],
  ['377abcaf', 'archive'],
  ['52617221', 'archive'],
  // PDF, PNG, JPEG, GIF.
  ['25504446', 'document'],
  ['89504e47', 'document'],
  ['ffd8ff', 'document'],
  ['47494638', 'document'],
];

/** An object or a list, after a byte order mark and spaces; no header of a CSV begins so. */
const JSON_START = /^\uFEFF?\s*[{[]/;

/**
 * Tells zips (and .xlsx workbooks, which are zips), other archives, the container of old .xls workbooks and of those with
 * a password, documents and pictures, and JSON from everything else.
 */
export async function fileSignature(path: string): Promise<FileSignature> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    return signatureOf(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

/** The same of the first bytes of a member. */
export function signatureOf(start: Buffer): FileSignature {
  const known = BEGINNINGS.find(([beginning]) => start.toString('hex', 0, 4).startsWith(beginning));
  if (known !== undefined) return known[1];
  return JSON_START.test(start.toString('utf8', 0, 64)) ? 'json' : 'other';
}
