/** Enough to keep two cores busy while one piece of work waits for the disk. */
const AT_ONCE = 2;

/**
 * Does the same work for every item, two at a time, and gives the results in the items' order.
 *
 * @throws what the first piece that failed threw, once no other is still at work
 */
export async function inTurns<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const waiting = items.entries();
  const worker = async () => {
    for (const [place, item] of waiting) results[place] = await work(item);
  };
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker));
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
  return results;
}
