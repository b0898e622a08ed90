import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type FileToSend, IntakeRefusedError, type IntakeSource } from '../contracts/intake-source.ts';
import { intakeReader } from '../intake/read-intake.ts';
import { lookForPeople } from '../personal-data/look-for-people.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { namesPeople } from '../steps/refusal-to-keep.ts';

/** Twice the widest national month. */
export const MOST_SENT_BYTES = 500_000_000;

/** The folder that files are sent to, and what takes them in from there. */
export interface Incoming {
  readonly folder: string;
  /** Whether a file is being taken in, and its end. */
  readonly isTakingIn: () => boolean;
  readonly idle: () => Promise<void>;
  /** Called with every file that has come whole. */
  readonly takeIn: () => void;
}

/**
 * The intake of a store on this machine. Where there is a folder to send to, a page of this server may send files to
 * it; months that are held are answered by `pcn review`, which asks for a name.
 */
export function localIntake(
  store: ObjectStore,
  { incoming, contact }: { readonly incoming: Incoming | null; readonly contact: string | null },
): IntakeSource {
  const token = randomBytes(24).toString('base64url');
  return {
    read: intakeReader(store),
    allows: () => ({
      sending: {
        how: incoming === null ? 'not-from-here' : 'here',
        place: incoming?.folder ?? null,
        contact,
        mostBytes: MOST_SENT_BYTES,
        ...(incoming !== null && { token }),
      },
      mayAnswer: false,
      isTakingIn: incoming?.isTakingIn() ?? false,
    }),
    async send(caller, file, body) {
      if (incoming === null) throw new IntakeRefusedError('forbidden', NOT_FROM_HERE);
      if (!isSame(caller.token, token)) throw new IntakeRefusedError('forbidden', NOT_FROM_A_PAGE);
      if (file.bytes > MOST_SENT_BYTES) {
        throw new IntakeRefusedError('too-large', `A file may have at most ${MOST_SENT_BYTES / 1e6} MB.`);
      }
      await keep(incoming, file, body);
      incoming.takeIn();
      return { how: 'here', name: file.name };
    },
    answer() {
      return Promise.reject(new IntakeRefusedError('forbidden', ANSWERED_BY_COMMAND));
    },
  };
}

const NOT_FROM_HERE = 'No file can be sent to this server. Start it with --incoming, on this machine alone.';
const NOT_FROM_A_PAGE = 'Send files from the page of this server. Reload it and try again.';
const ANSWERED_BY_COMMAND = 'On this machine a held month is answered by "pcn review".';

/** Streams a file beside its place, looks into it, and moves it there whole: what is refused leaves nothing behind. */
async function keep(
  incoming: Incoming,
  { name, bytes }: FileToSend,
  body: ReadableStream<Uint8Array> | null,
): Promise<void> {
  await mkdir(incoming.folder, { recursive: true });
  // A name that begins with a dot is no data: a run that comes meanwhile leaves it alone.
  const partial = join(incoming.folder, `.sending-${randomBytes(8).toString('hex')}`);
  try {
    const received = await write(partial, body, bytes);
    if (received !== bytes)
      throw new IntakeRefusedError('refused', 'The file did not come whole. Send it again.');
    const look = await lookForPeople(partial, name);
    if (look.kind === 'people') throw new IntakeRefusedError('refused', namesPeople(look.found).message);
    const place = join(incoming.folder, name);
    // A file of the same name that is still to be taken in would be lost.
    if (existsSync(place)) await incoming.idle();
    await rename(partial, place);
  } finally {
    await rm(partial, { force: true });
  }
}

async function write(path: string, body: ReadableStream<Uint8Array> | null, most: number): Promise<number> {
  let received = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    const reader = body?.getReader();
    for (;;) {
      const next = await reader?.read();
      if (next === undefined || next.done) return;
      received += next.value.byteLength;
      if (received > most) throw new IntakeRefusedError('refused', 'The file is longer than was said.');
      yield next.value;
    }
  }
  await pipeline(counted, createWriteStream(path, { mode: 0o600 }));
  return received;
}

function isSame(given: string | null, token: string): boolean {
  if (given === null) return false;
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.byteLength === b.byteLength && timingSafeEqual(a, b);
}
