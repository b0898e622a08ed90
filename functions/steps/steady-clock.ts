import { Receipt } from '../contracts/receipt.ts';
import type { Clock } from '../ports/clock.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { getJson } from '../runtime/json-object.ts';
import { newestRelease } from './publish.ts';

/**
 * The clock of a store that one machine keeps: it goes on from the newest time the store holds where the machine's own
 * has gone back since. Of two files with one declared version the later received counts, so a correction that came
 * "before" what it corrects would be taken and never count.
 */
export async function steadyClock(store: ObjectStore, clock: Clock): Promise<Clock> {
  const receipts = await Promise.all(
    (await store.list('receipts/')).map((key) => getJson(store, key, Receipt)),
  );
  const held = [...receipts.map((receipt) => receipt?.receivedAt), (await newestRelease(store))?.publishedAt];
  const newest = held.reduce<string>(
    (latest, time) => (time !== undefined && time > latest ? time : latest),
    '',
  );
  return {
    now: () => {
      const now = clock.now();
      return now >= newest ? now : new Date(Date.parse(newest) + 1).toISOString();
    },
  };
}
