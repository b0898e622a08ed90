import { basename } from 'node:path';
import { z } from 'zod';
import { countingReceipt, recordResubmission, resubmissionKeys } from '../catalogue/claims.ts';
import { Sha256 } from '../contracts/codes.ts';
import { type Receipt, WITHHELD_NAME } from '../contracts/receipt.ts';
import type { Clock } from '../ports/clock.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { sha256Of } from '../runtime/content-id.ts';
import { getRemakeable, putJson } from '../runtime/json-object.ts';
import { declaredVersion } from './declared-version.ts';
import { readReceipt, receive } from './receive.ts';
import { shownFileName } from './refusal-to-keep.ts';

/** That the bytes of a place were taken in: a place is a delivery's key, a file's address or the hash of its path. */
export const Arrival = z.strictObject({
  place: z.string().min(1),
  sha256: Sha256,
  /** Version of the place where it keeps versions: the same announcement twice is one arrival. */
  version: z.string().optional(),
});
type Arrival = z.infer<typeof Arrival>;

interface ReceiveServices {
  readonly store: ObjectStore;
  readonly clock: Clock;
}

/**
 * Receives the file at a place. Bytes that were received before count anew where they were meant anew: under a name that
 * declares a higher version, or back at a place that held others since.
 *
 * @param path the file on this machine
 * @throws FileChangingError when the file is written to meanwhile
 */
export async function receiveAt(
  services: ReceiveServices,
  path: string,
  { place, version }: Pick<Arrival, 'place' | 'version'>,
): Promise<Receipt> {
  const { store } = services;
  const receipt = await receive(services, path);
  const { sha256 } = receipt;
  const notes = await notesAt(store, place);
  const last = notes.at(-1);
  const isReplay = version !== undefined && notes.some((note) => note.version === version);
  if (isReplay) return receipt;

  const again = { sha256, name: basename(path), version: declaredVersion(basename(path)) };
  const counting = await asItCounts(store, sha256);
  const isBack =
    last !== undefined &&
    last.sha256 !== sha256 &&
    counting.receivedAt < (await asItCounts(store, last.sha256)).receivedAt;
  // What was not kept cannot count anew, and its name may be somebody's.
  const mayCount = receipt.dropped === undefined && shownFileName(again.name) !== WITHHELD_NAME;
  if (mayCount && (isBack || again.version > counting.version)) await recordResubmission(services, again);
  if (last?.sha256 !== sha256 || version !== undefined) {
    // A place that may name somebody is noted by its hash alone.
    const shown = receipt.name === WITHHELD_NAME ? WITHHELD_NAME : shownFileName(place);
    const arrival = Arrival.parse({ place: shown, sha256, ...(version !== undefined && { version }) });
    const number = String(notes.length + 1).padStart(5, '0');
    await putJson(store, `${prefixOf(place)}${number}.${sha256}.json`, arrival);
  }
  return receipt;
}

/** Says of any place whether its bytes were ever received; the store is listed once. */
export async function arrivedPlaces(store: ObjectStore): Promise<(place: string) => boolean> {
  const places = new Set(
    (await store.list('arrivals/')).map((key) => key.slice(0, key.lastIndexOf('/') + 1)),
  );
  return (place) => places.has(prefixOf(place));
}

async function asItCounts(store: ObjectStore, sha256: string): Promise<Receipt> {
  const keys = (await resubmissionKeys(store, sha256)).get(sha256) ?? [];
  return countingReceipt(store, await readReceipt(store, sha256), keys);
}

/** What a place held, the last time last. Versions before 0.2 did not number their notes; those come first. */
async function notesAt(store: ObjectStore, place: string): Promise<readonly Arrival[]> {
  const keys = await store.list(prefixOf(place));
  const inTurn = keys.toSorted((a, b) => numberOf(a) - numberOf(b));
  const notes = await Promise.all(inTurn.map((key) => getRemakeable(store, key, Arrival)));
  return notes.filter((note) => note !== undefined);
}

function numberOf(key: string): number {
  return Number(/\/(\d{5})\.[0-9a-f]+\.json$/.exec(key)?.[1] ?? 0);
}

/** A place is other people's text, so its hash makes the key. */
function prefixOf(place: string): string {
  return `arrivals/${sha256Of(place)}/`;
}
