import { gapSentence } from '../assessment/sentences/gap-sentence.ts';
import { ClosingView } from '../contracts/views/closing-view.ts';
import { GapView } from '../contracts/views/gap-view.ts';
import { RealityView } from '../contracts/views/reality-view.ts';
import { readStoredView } from '../runtime/read-stored-view.ts';
import { createStore } from '../runtime/services.ts';
import { newestRelease } from '../steps/publish.ts';

/** The newest month's overall gap in one sentence, the same as the page opens with, for the end of a run. */
export async function headline(storeFolder: string): Promise<string> {
  const store = await createStore({ kind: 'folder', folder: storeFolder });
  const release = await newestRelease(store);
  if (release === undefined) return 'No release has been published.';
  const { basis } = release;
  const { measures, points } = await readStoredView(store, release, `gap/${basis}`, GapView);
  const [overall] = measures;
  const month = release.months.at(-1);
  if (overall === undefined || month === undefined) return 'No gap could be computed.';
  const reality = await readStoredView(store, release, `reality/${basis}`, RealityView);
  const { changes } = await readStoredView(store, release, `closing/${basis}`, ClosingView);
  return gapSentence(overall, points, month, {
    chance: reality.points.find((point) => point.month === month && point.measure === overall.measure),
    change: changes.find((change) => change.to === month && change.measure === overall.measure),
  });
}
