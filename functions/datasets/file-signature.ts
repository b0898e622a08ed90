import { open } from 'node:fs/promises';

/** What the first bytes of a file say it is. */
export type FileSignature = 'zip' | 'old-excel' | 'json' | 'other';

/** An object or a list, after a byte order mark and spaces; no header of a CSV begins so. */
const JSON_START = /^\uFEFF?\s*[{[]/;

/** Tells zips (and .xlsx workbooks, which are zips) and old .xls workbooks from JSON and everything else. */
export async function fileSignature(path: string): Promise<FileSignature> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    const start = buffer.toString('hex', 0, Math.min(4, bytesRead));
    if (start.startsWith('504b')) return 'zip';
    if (start === 'd0cf11e0') return 'old-excel';
    return JSON_START.test(buffer.toString('utf8', 0, bytesRead)) ? 'json' : 'other';
  } finally {
    await file.close();
  }
}
