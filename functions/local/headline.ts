import { GapView } from '../contracts/views/gap-view.ts';
import { readStoredView } from '../runtime/read-stored-view.ts';
import { createStore } from '../runtime/services.ts';
import { newestRelease } from '../steps/publish.ts';

/** The newest month's overall gap in one line, for the end of a run. */
export async function headline(storeFolder: string): Promise<string> {
  const store = await createStore({ kind: 'folder', folder: storeFolder });
  const release = await newestRelease(store);
  if (release === undefined) return 'No release has been published.';
  const { points } = await readStoredView(store, release, `gap/${release.basis}`, GapView);
  const point = points.findLast(({ measure }) => measure === 'progress-balanced');
  if (point?.gap === null || point?.most === null || point?.least === null || point === undefined) {
    return 'No gap could be computed for the newest month.';
  }
  const between =
    point.interval === null ? '' : ` (${share(point.interval.lower)} to ${share(point.interval.upper)})`;
  return `${point.month}: the most progressed fifth of networks stands at ${share(point.most)}, the least at ${share(point.least)}: a gap of ${share(point.gap)}${between}.`;
}

function share(value: number): string {
  return value.toFixed(2);
}
