import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import type { Readable } from 'node:stream';
import type { Entry, ZipFile } from 'yauzl';
import { z } from 'zod';
import { answerApart, besideModule } from '../datasets/apart.ts';
import { bringsWorkbook } from '../datasets/check-apart.ts';
import { fileSignature, signatureOf } from '../datasets/file-signature.ts';
import { isMachineFailure, MachineFailureError } from '../datasets/machine-failure.ts';
import { openZip, unzipMembers } from '../datasets/unzip-members.ts';
import { mayNamePeople, type ReadInto } from './may-name-people.ts';
import { PeopleFinder, PersonalData, tellsOfSomebody } from './people-finder.ts';
import { readForPeople } from './read-for-people.ts';
import { textsOfWorkbook, workbookForPeople } from './workbook-for-people.ts';

/** What a look into a file says: nobody is in it, what of people is, or that it cannot be looked into. */
const Look = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('nobody') }),
  z.strictObject({ kind: z.literal('people'), found: z.array(PersonalData) }),
  z.strictObject({ kind: z.literal('sealed') }),
]);
export type Look = z.infer<typeof Look>;

const MOST_BYTES = 1 << 30;
/** A zip in a zip in a zip is no publication, and may have no bottom. */
const DEEPEST = 3;
const SEALED_MEMBER =
  /^(xl\/workbook\.bin|word\/document\.xml|ppt\/presentation\.xml|content\.xml|Index\/Document\.iwa)$/;
const BOUNDS = { heapMebibytes: 1024, seconds: 300 };

/** What the other process answers. */
export const LookAnswer = z.union([
  Look,
  z.strictObject({ kind: z.literal('machine-failure'), code: z.string() }),
]);

/**
 * Looks into a file for anything of a person, in its name, members, sheets and cells, before a byte of it is kept.
 * Workbooks are read in a process of their own, and one that ends it is sealed.
 *
 * @throws Error when this machine fails to read it
 */
export async function lookForPeople(path: string, name: string): Promise<Look> {
  if (!(await bringsWorkbook(path))) return lookHere(path, name);
  const program = besideModule(import.meta.url, 'look-apart-child');
  const answer = await answerApart(program, { path, name }, BOUNDS);
  const look = answer === null ? { kind: 'sealed' as const } : LookAnswer.parse(answer);
  if (look.kind === 'machine-failure') throw new MachineFailureError(look.code);
  return look;
}

/** Looks into a file in this process. */
export async function lookHere(path: string, name: string): Promise<Look> {
  const finder = new PeopleFinder();
  const isOpen = await lookInto(path, name, finder, 1);
  const found = [...finder.found()];
  if (found.length > 0) return { kind: 'people', found };
  return { kind: isOpen ? 'nobody' : 'sealed' };
}

/** Whether a name, of a file or of a member, tells of a person by itself. */
export function nameTellsOfSomebody(name: string): boolean {
  return tellsOfSomebody(wordsOfName(name));
}

/** Signs that stand for spaces in names of files; the ending is none of its words. */
function wordsOfName(path: string): string {
  return path
    .split(/[\\/]/)
    .map((part) => parse(part).name.replace(/[_+]|%20/g, ' '))
    .join(' ');
}

/** @returns false where it cannot be looked into */
async function lookInto(path: string, name: string, finder: PeopleFinder, depth: number): Promise<boolean> {
  finder.text(wordsOfName(name));
  const signature = await fileSignature(path);
  if (signature === 'zip') return depth <= DEEPEST && lookIntoZip(path, finder, depth);
  if (signature !== 'json' && signature !== 'other') return false;
  const file = await open(path, 'r');
  try {
    if (!(await mayNamePeople(async (into) => (await file.read(into, 0, into.length, null)).bytesRead)))
      return true;
  } finally {
    await file.close();
  }
  finder.newTable();
  await readForPeople(createReadStream(path), finder, name);
  return true;
}

async function lookIntoZip(path: string, finder: PeopleFinder, depth: number): Promise<boolean> {
  const content = await openZip(path, MOST_BYTES);
  if (content.problem !== null) return false;
  const { zip, entries } = content;
  try {
    for (const { fileName, fileComment } of entries) finder.text(`${wordsOfName(fileName)} ${fileComment}`);
    // A binary workbook (.xlsb), or a document of another office suite, keeps its texts where nothing here reads them.
    if (entries.some(({ fileName }) => SEALED_MEMBER.test(fileName))) return false;
    if (entries.some(({ fileName }) => fileName === 'xl/workbook.xml')) {
      workbookForPeople(await textsOfWorkbook(zip, entries), finder);
      return true;
    }
    const open = [];
    for (const entry of entries) open.push(await lookIntoMember(zip, entry, finder, depth));
    // A guide beside the tables cannot be looked into, and is not taken; a zip of nothing else is sealed.
    return open.includes(true);
  } catch (error) {
    if (isMachineFailure(error)) throw error;
    // Damaged, which its check says.
    return false;
  } finally {
    zip.close();
  }
}

async function lookIntoMember(
  zip: ZipFile,
  entry: Entry,
  finder: PeopleFinder,
  depth: number,
): Promise<boolean> {
  const open = async () => zip.openReadStreamPromise(entry);
  const signature = signatureOf(await startOf(await open()));
  if (signature === 'zip') return lookIntoZipped(zip, entry, finder, depth);
  if (signature !== 'json' && signature !== 'other') return false;
  if (await mayNamePeople(readerOf(await open()))) {
    finder.newTable();
    await readForPeople(await open(), finder, entry.fileName);
  }
  return true;
}

/** A workbook, most often. */
async function lookIntoZipped(
  zip: ZipFile,
  entry: Entry,
  finder: PeopleFinder,
  depth: number,
): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'pcn-progress-look-'));
  try {
    const [member] = (await unzipMembers(zip, [entry], folder)).members;
    return member !== undefined && (await lookInto(member.path, entry.fileName, finder, depth + 1));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function startOf(stream: Readable): Promise<Buffer> {
  for await (const piece of stream) return Buffer.isBuffer(piece) ? piece : Buffer.alloc(0);
  return Buffer.alloc(0);
}

/** The pieces of a stream, copied into the reader's own buffer. */
function readerOf(stream: Readable): ReadInto {
  const pieces = stream[Symbol.asyncIterator]();
  let rest = Buffer.alloc(0);
  return async (into) => {
    let filled = 0;
    while (filled < into.length) {
      if (rest.length === 0) {
        const { value, done } = await pieces.next();
        if (done === true) break;
        rest = value;
      }
      const copied = rest.copy(into, filled);
      rest = rest.subarray(copied);
      filled += copied;
    }
    return filled;
  };
}
