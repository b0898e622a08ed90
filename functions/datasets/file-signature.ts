import { open } from 'node:fs/promises';

/** What the first bytes of a file say it is. */
export type FileSignature = 'zip' | 'old-excel' | 'other';

/** Tells zips (and .xlsx workbooks, which are zips) and old .xls workbooks from everything else. */
export async function fileSignature(path: string): Promise<FileSignature> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    const start = buffer.toString('hex', 0, bytesRead);
    if (start.startsWith('504b')) return 'zip';
    return start === 'd0cf11e0' ? 'old-excel' : 'other';
  } finally {
    await file.close();
  }
}
