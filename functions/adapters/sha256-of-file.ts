import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

const MOST_BYTES = 1 << 20;

/**
 * Lower-case hexadecimal sha256 of a file of any size, read into one buffer: a stream takes new memory for every read.
 * The buffer is no larger than the file, since most files of a store are a few kilobytes.
 */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const buffer = Buffer.allocUnsafe(Math.min(size + 1, MOST_BYTES));
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.byteLength, null);
      if (bytesRead === 0) return hash.digest('hex');
      hash.update(buffer.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}
