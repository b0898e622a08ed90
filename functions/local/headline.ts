import { gapSentence } from '../assessment/sentences/gap-sentence.ts';
import { GapView } from '../contracts/views/gap-view.ts';
import { readStoredView } from '../runtime/read-stored-view.ts';
import { createStore } from '../runtime/services.ts';
import { newestRelease } from '../steps/publish.ts';

/** The newest month's overall gap in one sentence, the same as the page opens with, for the end of a run. */
export async function headline(storeFolder: string): Promise<string> {
  const store = await createStore({ kind: 'folder', folder: storeFolder });
  const release = await newestRelease(store);
  if (release === undefined) return 'No release has been published.';
  const { measures, points } = await readStoredView(store, release, `gap/${release.basis}`, GapView);
  const [overall] = measures;
  const month = release.months.at(-1);
  return overall === undefined || month === undefined
    ? 'No gap could be computed.'
    : gapSentence(overall, points, month);
}
