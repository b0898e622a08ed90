import { headlineOf } from '../reports/headline-of-release.ts';
import { createStore } from '../runtime/create-store.ts';
import { newestRelease } from '../steps/publish.ts';

/** The newest month's overall gap in one sentence, the same as the page opens with, for the end of a run. */
export async function headline(storeFolder: string): Promise<string> {
  const store = await createStore({ kind: 'folder', folder: storeFolder });
  const release = await newestRelease(store);
  return release === undefined ? 'No release has been published.' : headlineOf(store, release);
}
