import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { brotliDecompressSync } from 'node:zlib';

const BLOCK = 512;

/**
 * The fonts of every PDF: Open Sans (SIL Open Font Licence), regular, italic and bold.
 *
 * They come from the archive of the browser that the tests use, the one package here that carries a free font.
 */
export async function openSans(): Promise<readonly Uint8Array[]> {
  const require = createRequire(import.meta.url);
  const archive = require.resolve('@sparticuz/chromium').replace(/build.*$/, 'bin/fonts.tar.br');
  const tar = brotliDecompressSync(await readFile(archive));
  return filesOf(tar).flatMap(({ name, bytes }) => (name.endsWith('.ttf') ? [bytes] : []));
}

/** The files of a tar archive, in its order. */
function filesOf(tar: Uint8Array): readonly { name: string; bytes: Uint8Array }[] {
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (let at = 0; at + BLOCK <= tar.length; ) {
    const text = (from: number, length: number) =>
      new TextDecoder().decode(tar.subarray(at + from, at + from + length)).replace(/\0.*$/s, '');
    const name = text(0, 100);
    if (name === '') break;
    const size = Number.parseInt(text(124, 12), 8);
    files.push({ name, bytes: tar.slice(at + BLOCK, at + BLOCK + size) });
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}
