import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { serve } from '../functions/local/serve.ts';
import { AreasQuestion } from '../functions/questions/areas/question.ts';
import { GapQuestion } from '../functions/questions/gap/question.ts';
import { PracticeListQuestion } from '../functions/questions/practice-list/question.ts';
import { createStore } from '../functions/runtime/create-store.ts';
import { launchChromium } from '../test/browser/launch-chromium.ts';
import { nameOfPath, pathsOfRoutes } from '../test/browser/paths-of-routes.ts';
import { measurePage, type PageFigures, type PageVisit } from './measure-page.ts';
import { spreadOf } from './part.ts';

const RUNS = 3;

/** What a reader does first on a page, by keyboard, by what its path begins with. */
const FIRST_ACTS: Readonly<Record<string, PageVisit['act']>> = {
  '/': [
    { focus: '#month', press: 'ArrowDown' },
    { focus: '#network-search', press: 'f' },
  ],
  '/networks/': [{ focus: '#month', press: 'ArrowDown' }],
  '/indicators/': [{ focus: '#level', press: 'ArrowDown' }],
  '/workforce': [{ focus: '#region', press: 'ArrowDown' }],
  '/what-if': [
    { focus: '#best', press: 'ArrowDown' },
    { focus: '#newcomers', press: 'ArrowDown' },
  ],
};

/** Codes that stand in other paths, by what these begin with. */
type Codes = Readonly<Record<string, string>>;

/** Every page that the product has. */
const visits = (network: string, indicator: string, more: Codes): readonly PageVisit[] =>
  pathsOfRoutes({ ...more, '/networks/': network, '/indicators/': indicator }).map((path) => ({
    name: nameOfPath(path.replace(network, 'one').replace(indicator, 'one')),
    path,
    act: FIRST_ACTS[path.replace(network, '').replace(indicator, '')] ?? [],
  }));

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
    const loadBefore = loadavg();
    for (const visit of visits(...(await firstOf(server.url)))) {
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
    const contentSecurityPolicy = (await fetch(server.url)).headers.get('content-security-policy');
    await browser.close();
    await server.close();
    const figures = {
      what: 'each page opened for the first time, and its first interactions',
      profile: 'Chromium, processor slowed four times; 150 ms and 1.6 Mbit/s down, 0.75 up (slow 4G)',
      input: 'a release of about 1,290 synthetic networks',
      runs: RUNS,
      machine: {
        cores: cpus().length,
        loadBefore: Number(loadBefore[0]?.toFixed(1)),
        loadAfter: Number(loadavg()[0]?.toFixed(1)),
        note: 'Other work on the machine lengthens the times: a load above the cores means that pages waited for it.',
      },
      contentSecurityPolicy,
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

/** A ranked network and an indicator of the service, to open the pages of. */
async function firstOf(url: string): Promise<readonly [network: string, indicator: string, more: Codes]> {
  const { areas } = AreasQuestion.answer.parse(
    await (await fetch(`${url}/v1/areas?kind=pcn&pageSize=50`)).json(),
  ).data;
  const { measures } = GapQuestion.answer.parse(await (await fetch(`${url}/v1/gap`)).json()).data;
  const { practices } = PracticeListQuestion.answer.parse(
    await (await fetch(`${url}/v1/practices?pageSize=1`)).json(),
  ).data;
  const first = areas.find(({ status }) => status === 'ranked');
  const network = first?.code;
  const indicator = measures.find(({ unit }) => unit === 'share')?.measure;
  if (network === undefined || indicator === undefined) throw new Error('the release ranks no network');
  const codes = {
    '/icbs/': first?.icb ?? 'ENG',
    '/regions/': first?.region ?? 'ENG',
    '/sub-icbs/': first?.subIcb ?? 'ENG',
    '/your-surgery/': practices[0]?.code ?? 'A00000',
  };
  return [network, indicator, codes];
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
