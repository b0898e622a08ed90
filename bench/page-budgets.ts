import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { serve } from '../functions/local/serve.ts';
import { createStore } from '../functions/runtime/services.ts';
import { launchChromium } from '../test/browser/launch-chromium.ts';
import { measurePage, type PageFigures, type PageVisit } from './measure-page.ts';
import { spreadOf } from './part.ts';

const RUNS = 3;

/** Each page, and what a reader does on it first, by keyboard. */
const VISITS: readonly PageVisit[] = [
  {
    name: 'The gap',
    path: '/',
    act: [
      { focus: '#month', press: 'ArrowDown' },
      { focus: '#network-search', press: 'f' },
    ],
  },
  { name: 'Compare networks', path: '/compare', act: [] },
  { name: 'Workforce', path: '/workforce', act: [{ focus: '#region', press: 'ArrowDown' }] },
  { name: 'Local priorities', path: '/local-priorities', act: [] },
  {
    name: 'What if',
    path: '/what-if',
    act: [
      { focus: '#best', press: 'ArrowDown' },
      { focus: '#newcomers', press: 'ArrowDown' },
    ],
  },
  { name: 'Indicators', path: '/indicators', act: [] },
  { name: 'Reports', path: '/reports', act: [] },
];

const AIMS = {
  firstScriptKilobytes: 130,
  largestContentfulPaintSeconds: 2,
  slowestInteractionMilliseconds: 100,
  layoutShift: 0.02,
  requestsToOthers: 0,
};

/**
 * Opens each page in a real Chromium, slowed to a middling phone on slow 4G, and writes what it took.
 *
 * @param folder of a store with a release in it, such as `npm start` makes
 */
async function pageBudgets(folder: string): Promise<void> {
  const outDir = await mkdtemp(join(tmpdir(), 'pcn-progress-dashboards-'));
  try {
    const configFile = fileURLToPath(new URL('../vite.config.ts', import.meta.url));
    await build({ configFile, logLevel: 'warn', build: { outDir } });
    const store = await createStore({ kind: 'folder', folder });
    const server = await serve({ store, port: 0, dashboards: outDir, log: () => {} });
    const browser = await launchChromium();
    const pages = [];
    for (const visit of VISITS) {
      const runs: PageFigures[] = [];
      for (let turn = 0; turn < RUNS; turn++) runs.push(await measurePage(browser, server.url, visit));
      const spread = (value: (run: PageFigures) => number) => spreadOf(runs.map(value));
      pages.push({
        page: visit.name,
        firstScriptKilobytes: spread((run) => run.firstScriptBytes / 1_000),
        allScriptKilobytes: spread((run) => run.scriptBytes / 1_000),
        largestContentfulPaintSeconds: spread((run) => run.largestContentfulPaint / 1_000),
        slowestInteractionMilliseconds:
          visit.act.length === 0 ? null : spread((run) => run.slowestInteraction),
        layoutShift: spread((run) => run.layoutShift),
        requestsToOthers: Math.max(...runs.map((run) => run.requestsToOthers)),
      });
      process.stderr.write(`${JSON.stringify(pages.at(-1))}\n`);
    }
    await browser.close();
    await server.close();
    const figures = {
      what: 'each page opened for the first time, and its first interactions',
      profile: 'Chromium, processor slowed four times; 150 ms and 1.6 Mbit/s down, 0.75 up (slow 4G)',
      input: 'a release of about 1,290 synthetic networks',
      runs: RUNS,
      aims: AIMS,
      pages,
    };
    const path = fileURLToPath(new URL('figures/page-budgets.json', import.meta.url));
    await writeFile(path, `${JSON.stringify(figures, null, 2)}\n`);
    process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write(
    'Name the folder of a store with a release in it: node bench/page-budgets.ts <folder>\n',
  );
  process.exitCode = 1;
} else {
  await pageBudgets(folder);
}
