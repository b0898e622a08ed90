import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import type { Problem } from '../contracts/file-outcome.ts';
import { isMachineFailure } from './machine-failure.ts';
import { flagged, refused } from './refusal.ts';

const MOST_ENTRIES = 200;
/** Published CSVs shrink tenfold to thirtyfold; a small file may be one repeated line. */
const MOST_RATIO = 200;
const RATIO_MATTERS_BYTES = 1 << 20;

/** A member of a zip, written to the workspace under a name of ours. */
interface Member {
  readonly name: string;
  readonly path: string;
}

/** What a zip holds: its entries' names when it may be opened, or why it may not. */
export type ZipContent =
  | { readonly problem: Problem }
  | { readonly problem: null; readonly entries: readonly Entry[]; readonly zip: ZipFile };

/** Opens a zip and checks what it declares, before anything is unpacked. The caller closes `zip`. */
export async function openZip(path: string, mostBytes: number): Promise<ZipContent> {
  let zip: ZipFile;
  try {
    zip = await openPromise(path, { autoClose: false, lazyEntries: true, validateEntrySizes: true });
  } catch (error) {
    return { problem: unreadable(error) };
  }
  const entries: Entry[] = [];
  try {
    if (zip.entryCount > MOST_ENTRIES) return refuse(zip, tooLarge(`more than ${MOST_ENTRIES} files`));
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (error) {
    zip.close();
    return { problem: unreadable(error) };
  }
  const bytes = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (bytes > mostBytes) {
    return refuse(zip, tooLarge(`more than ${Math.round(mostBytes / 2 ** 20)} MB when unpacked`));
  }
  if (entries.some((entry) => entry.uncompressedSize > RATIO_MATTERS_BYTES && ratio(entry) > MOST_RATIO)) {
    return refuse(zip, tooLarge(`a file that is more than ${MOST_RATIO} times its packed size`));
  }
  if (entries.some((entry) => entry.isEncrypted())) {
    return refuse(
      zip,
      refused(
        'zip-encrypted',
        'The zip has a password. Unpack it and send the CSV, or zip it without a password.',
      ),
    );
  }
  return { problem: null, zip, entries: entries.filter((entry) => !entry.fileName.endsWith('/')) };
}

/**
 * Unpacks members one after the other. A zip says the checksum of a member twice: bytes that fit neither are damaged, and
 * one of the two that is wrong is said, as in the zip of December 2025.
 */
export async function unzipMembers(
  zip: ZipFile,
  entries: readonly Entry[],
  folder: string,
): Promise<{ readonly members: readonly Member[]; readonly problems: readonly Problem[] }> {
  const members: Member[] = [];
  const problems: Problem[] = [];
  for (const entry of entries) {
    const path = join(folder, `member-${members.length + 1}`);
    try {
      const checksum = await unpack(zip, entry, path);
      if (checksum !== entry.crc32) {
        const { crc32: before } = await zip.readLocalFileHeaderPromise(entry);
        if (checksum !== before) return { members: [], problems: [damaged()] };
        problems.push(checksumDiffers(entry.fileName));
      }
    } catch (error) {
      return { members: [], problems: [unreadable(error)] };
    }
    members.push({ name: entry.fileName, path });
  }
  return { members, problems };
}

/** Unpacks one entry and returns the CRC-32 of what came out. */
async function unpack(zip: ZipFile, entry: Entry, path: string): Promise<number> {
  let checksum = 0;
  const sum = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      checksum = crc32(chunk, checksum);
      done(null, chunk);
    },
  });
  await pipeline(await zip.openReadStreamPromise(entry), sum, createWriteStream(path));
  return checksum;
}

function ratio(entry: Entry): number {
  return entry.uncompressedSize / Math.max(entry.compressedSize, 1);
}

function refuse(zip: ZipFile, problem: Problem): ZipContent {
  zip.close();
  return { problem };
}

function unreadable(error: unknown): Problem {
  if (isMachineFailure(error)) throw error;
  if (namesAPathOutside(error)) {
    return refused(
      'zip-path',
      'The zip names a file outside its own folder, which no publication does. Nothing was unpacked. Send the CSV itself.',
    );
  }
  return damaged();
}

function damaged(): Problem {
  return refused(
    'zip-unreadable',
    'The zip is cut short or damaged. Download it again, or send the CSV itself.',
  );
}

/** The zip reader's words for a name that is absolute or climbs out; it gives them no code. */
function namesAPathOutside(error: unknown): boolean {
  return (
    error instanceof Error &&
    /^(absolute path|invalid relative path|invalid characters in fileName)/.test(error.message)
  );
}

function tooLarge(what: string): Problem {
  return refused('zip-too-large', `The zip holds ${what}, which no publication does. Send the CSV itself.`);
}

function checksumDiffers(name: string): Problem {
  return flagged(
    'zip-checksum',
    `Of the two checksums of ${name} in the zip one does not fit its bytes. The other does, so it was taken.`,
  );
}
