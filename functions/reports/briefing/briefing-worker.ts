import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { createStore } from '../../runtime/services.ts';
import { chartDrawer } from '../charts/draw-chart.ts';
import { typesetter } from '../pdf/typesetter.ts';
import { typstBriefing } from '../pdf/typst-briefing.ts';
import { readNetworkView, readReportViews } from '../report-views.ts';
import { BriefingJob } from './briefing-job.ts';
import { networkBriefing } from './network-briefing.ts';

// A thread of its own: writes the briefings it was given, one after another, and says the code of each.
const { storeFolder, release, month, embargo, outFolder, codes } = BriefingJob.parse(workerData);
const store = await createStore({ kind: 'folder', folder: storeFolder });
const views = await readReportViews(store, release, month);
const draw = chartDrawer();
const typeset = await typesetter();
for (const code of codes) {
  const area = await readNetworkView(store, release, code);
  const briefing = networkBriefing({ ...views, area }, embargo);
  await writeFile(join(outFolder, `${code}.pdf`), await typeset(typstBriefing(briefing, draw)));
  parentPort?.postMessage(code, []);
}
