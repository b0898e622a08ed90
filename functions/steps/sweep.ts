import type { WorkItem } from '../contracts/work-item.ts';
import type { Deliveries } from '../ports/deliveries.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { arrivedPlaces } from './arrivals.ts';
import { unansweredReceipts } from './unanswered-receipts.ts';

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
  const [open, keys, hasArrived] = await Promise.all([
    unansweredReceipts(store),
    deliveries.list(),
    arrivedPlaces(store),
  ]);
  return [
    ...open.map(({ sha256 }): WorkItem => ({ kind: 'receipt', sha256 })),
    ...keys.filter((key) => !hasArrived(key)).map((key): WorkItem => ({ kind: 'delivery', key })),
  ].slice(0, MOST_AT_ONCE);
}
