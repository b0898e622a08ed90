import { recordKeys } from '../catalogue/catalogue.ts';
import type { WorkItem } from '../contracts/work-item.ts';
import type { Deliveries } from '../ports/deliveries.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { arrivedPlaces } from './arrivals.ts';
import { CHECK_VERSION } from './check.ts';

/** What one run of the pipeline takes in at most: a run hands its list from state to state, and that has a limit. */
const MOST_AT_ONCE = 400;

/**
 * Finds what was begun and not finished: receipts that no check has answered, and deliveries nobody received
 * because their event was lost. What is left over is found the next time.
 *
 * @returns what to take in, receipts first; nothing to do is an empty list
 */
export async function sweep({
  store,
  deliveries,
}: {
  readonly store: ObjectStore;
  readonly deliveries: Deliveries;
}): Promise<readonly WorkItem[]> {
  const [receipts, checks, refused, keys, hasArrived] = await Promise.all([
    store.list('receipts/'),
    store.list('checks/'),
    store.list('quarantine/'),
    deliveries.list(),
    arrivedPlaces(store),
  ]);
  const answered = new Set([...checks, ...refused]);
  const open = receipts
    .map((key) => key.slice('receipts/'.length, -'.json'.length))
    .filter(
      (sha256) => !Object.values(recordKeys).some((keyOf) => answered.has(keyOf(sha256, CHECK_VERSION))),
    );
  return [
    ...open.map((sha256): WorkItem => ({ kind: 'receipt', sha256 })),
    ...keys.filter((key) => !hasArrived(key)).map((key): WorkItem => ({ kind: 'delivery', key })),
  ].slice(0, MOST_AT_ONCE);
}
