import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { createStore } from '../../runtime/create-store.ts';
import { chartDrawer } from '../charts/draw-chart.ts';
import { setBriefing } from '../pdf/set-briefing.ts';
import { typesetter } from '../pdf/typesetter.ts';
import { BriefingJob } from './briefing-job.ts';
import { networkBriefing } from './network-briefing.ts';
import { readBriefingViews, readNetworkView } from './network-views.ts';

// A thread of its own: writes the briefings it was given, one after another, and says the code of each.
const { storeFolder, release, month, embargo, outFolder, codes } = BriefingJob.parse(workerData);
const store = await createStore({ kind: 'folder', folder: storeFolder });
const views = await readBriefingViews(store, release, month, true);
const draw = chartDrawer();
const typeset = await typesetter();
for (const code of codes) {
  const area = await readNetworkView(store, release, code);
  const briefing = networkBriefing({ ...views, area }, embargo);
  await writeWhole(join(outFolder, `${code}.pdf`), await setBriefing(briefing, draw, typeset));
  parentPort?.postMessage(code, []);
}

/** Under another name until it is whole, so that what is cut short is never taken for a briefing. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await writeFile(`${path}.part`, bytes);
  await rename(`${path}.part`, path);
}
