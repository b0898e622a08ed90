import { isUtf8 } from 'node:buffer';
import { type FileHandle, open } from 'node:fs/promises';
import type { Problem } from '../contracts/file-outcome.ts';
import { refused } from './refusal.ts';

const CHUNK_BYTES = 1 << 20;
const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SAVE_AS_UTF8 = 'Save the file as "CSV UTF-8" and send it again.';
const NOT_UTF8 = `This line is not UTF-8 text; it looks like Windows-1252, Excel's plain "CSV". ${SAVE_AS_UTF8}`;
const NOT_TEXT =
  'This line holds a character that no text has: the file is damaged, or no CSV. Export it again and send it.';

/** What one pass over the bytes of a text says: how many lines there are, or the first thing that stops it being read. */
export type TextScan =
  | { readonly problem: Problem }
  | { readonly problem: null; readonly lines: number; readonly endsInLineEnd: boolean };

/** Reads a file once: it must have bytes, be UTF-8, and hold no control characters but tabs and line ends. */
export async function scanText(path: string): Promise<TextScan> {
  const file = await open(path, 'r');
  try {
    return await scan(file);
  } finally {
    await file.close();
  }
}

async function scan(file: FileHandle): Promise<TextScan> {
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  let kept = 0;
  let lineEnds = 0;
  let last = -1;
  for (let first = true; ; first = false) {
    const { bytesRead } = await file.read(buffer, kept, CHUNK_BYTES - kept, null);
    const bytes = buffer.subarray(0, kept + bytesRead);
    if (first && bytes.length === 0) {
      return {
        problem: refused('empty-file', 'The file is empty. Download or export it again and send it.'),
      };
    }
    if (first && looksLikeUtf16(bytes)) {
      return {
        problem: refused('utf-16', `The file is UTF-16 text ("Unicode text"), not UTF-8. ${SAVE_AS_UTF8}`, {
          line: 1,
        }),
      };
    }
    const whole = bytesRead === 0 ? bytes : bytes.subarray(0, bytes.length - unfinishedBytes(bytes));
    const { unreadable, ...read } = readBytes(whole);
    if (unreadable !== null) {
      const line = lineEnds + 1 + countLineEnds(whole.subarray(0, unreadable.at));
      return { problem: refused(unreadable.rule, unreadable.message, { line }) };
    }
    lineEnds += read.lineEnds;
    last = whole.at(-1) ?? last;
    if (bytesRead === 0) break;
    kept = bytes.length - whole.length;
    bytes.copyWithin(0, whole.length);
  }
  const endsInLineEnd = last === LF || last === CR;
  return { problem: null, lines: lineEnds + (endsInLineEnd ? 0 : 1), endsInLineEnd };
}

/** A byte order mark, or a zero in nearly every second byte. */
function looksLikeUtf16(bytes: Buffer): boolean {
  if (bytes.length >= 2 && (bytes.readUInt16BE(0) === 0xfffe || bytes.readUInt16BE(0) === 0xfeff))
    return true;
  const head = bytes.subarray(0, 400);
  const zeros = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  return head.length >= 4 && Math.max(...zeros) > head.length * 0.4;
}

/** Bytes at the end of a chunk that belong to a character not yet read whole: none, or one to three. */
function unfinishedBytes(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back;
  }
  return 0;
}

interface Unreadable {
  readonly at: number;
  readonly rule: string;
  readonly message: string;
}

/** One pass, four bytes at a time where none of them is a control character, because a national file has 180 million bytes. */
function readBytes(bytes: Buffer): { readonly lineEnds: number; readonly unreadable: Unreadable | null } {
  const fours = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  let lineEnds = 0;
  let at = 0;
  for (; at < bytes.length; at += 1) {
    while ((at & 3) === 0 && at >> 2 < fours.length && !hasControl(fours[at >> 2] ?? 0)) at += 4;
    if (at === bytes.length) break;
    const byte = bytes[at] ?? 0;
    if (byte < 0x20) {
      if (byte === LF) lineEnds += 1;
      else if (byte !== CR && byte !== TAB) break;
    }
  }
  if (!isUtf8(bytes.subarray(0, at))) return { lineEnds, unreadable: notUtf8(bytes) };
  if (at === bytes.length) return { lineEnds, unreadable: null };
  const rule = bytes[at] === 0 ? 'nul-byte' : 'control-character';
  return { lineEnds, unreadable: { at, rule, message: NOT_TEXT } };
}

/** Whether one of four bytes is below 0x20: taking 0x20 from each then sets a highest bit that was not set. */
function hasControl(four: number): boolean {
  return ((four - 0x20202020) & ~four & 0x80808080) !== 0;
}

/** A line end never lies inside a character, so the first line that is not UTF-8 holds the first bad byte. */
function notUtf8(bytes: Buffer): Unreadable {
  let at = 0;
  for (
    let end = bytes.indexOf(LF);
    end !== -1 && isUtf8(bytes.subarray(at, end));
    end = bytes.indexOf(LF, at)
  ) {
    at = end + 1;
  }
  return { at, rule: 'not-utf-8', message: NOT_UTF8 };
}

function countLineEnds(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) count += 1;
  return count;
}
