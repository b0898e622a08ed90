import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { AreasQuestion } from '../../functions/questions/areas/question.ts';
import { GapQuestion } from '../../functions/questions/gap/question.ts';
import { PracticeListQuestion } from '../../functions/questions/practice-list/question.ts';
import { launchChromium } from '../browser/launch-chromium.ts';
import { settled } from '../browser/open-site.ts';
import { nameOfPath, pathsOfRoutes } from '../browser/paths-of-routes.ts';

const HELP = `Takes a picture of every page of a service that runs, at each width.

  node test/pictures/take-pictures.ts --url http://localhost:4000 --out docs/pictures

  --width 1280    a width in CSS pixels; may be given again [1280 and 320]
  --page the-gap  only this page; may be given again
  --height 1150   how much of a page; 0 for all of it [1150, and 1500 of those that the README shows]
`;

const { values: asked } = parseArgs({
  options: {
    url: { type: 'string' },
    out: { type: 'string' },
    width: { type: 'string', multiple: true, default: ['1280', '320'] },
    page: { type: 'string', multiple: true },
    height: { type: 'string' },
  },
});
/** Pictures that must show a chart below the words that they open with. */
const SHOWN_BY_README = ['the-gap', 'my-network'];

if (asked.url === undefined || asked.out === undefined) {
  process.stderr.write(HELP);
  process.exitCode = 2;
} else {
  await takePictures(asked.url.replace(/\/$/, ''), asked.out);
}

async function takePictures(url: string, out: string): Promise<void> {
  await mkdir(out, { recursive: true });
  const pages = Object.entries(await pagesOf(url)).filter(
    ([name]) => asked.page === undefined || asked.page.includes(name),
  );
  const browser = await launchChromium();
  try {
    for (const width of asked.width.map(Number)) {
      for (const [name, path] of pages) {
        const file = join(out, width === 1280 ? `${name}.png` : `${name}-${width}.png`);
        const usual = width === 1280 && SHOWN_BY_README.includes(name) ? 1500 : 1150;
        const height = asked.height === undefined ? usual : Number(asked.height);
        await takePicture(browser, { address: url + path, width, height, file });
      }
    }
  } finally {
    await browser.close();
  }
}

/** Every page by the name of its picture, with a network, some to compare and an indicator that the service has. */
async function pagesOf(url: string): Promise<Readonly<Record<string, string>>> {
  const areas = AreasQuestion.answer.parse(
    await (await fetch(`${url}/v1/areas?kind=pcn&pageSize=2000`)).json(),
  ).data;
  const gap = GapQuestion.answer.parse(await (await fetch(`${url}/v1/gap`)).json()).data;
  const networks = areas.areas.filter(({ status }) => status === 'ranked').map(({ code }) => code);
  const indicator = gap.measures.find(({ unit }) => unit !== 'score')?.measure ?? '';
  const first = areas.areas.find(({ code }) => code === networks[0]) ?? areas.areas[0];
  const network = first?.code ?? '';
  const practices = PracticeListQuestion.answer.parse(
    await (await fetch(`${url}/v1/practices?pageSize=1`)).json(),
  ).data;
  const codes = {
    '/networks/': network,
    '/indicators/': indicator,
    '/icbs/': first?.icb ?? 'ENG',
    '/regions/': first?.region ?? 'ENG',
    '/sub-icbs/': first?.subIcb ?? 'ENG',
    '/your-surgery/': practices.practices[0]?.code ?? 'A00000',
  };
  return {
    ...Object.fromEntries(pathsOfRoutes(codes).map((path) => [nameOf(path, codes), path])),
    'compare-three': `/networks/compare?networks=${networks.slice(0, 3).join(',')}`,
  };
}

/** Pictures of one network, indicator, area or surgery are named by what they show, not by its code. */
function nameOf(path: string, codes: Readonly<Record<string, string>>): string {
  const [start, code] = Object.entries(codes).find(([before, of]) => path === before + of) ?? [];
  if (start === '/networks/') return 'my-network';
  if (start !== undefined && code !== undefined) return start.slice(1, -1).replace(/^your-|s$/g, '');
  return path === '/my-network' ? 'find-my-network' : nameOfPath(path);
}

async function takePicture(
  browser: Browser,
  { address, width, height: wanted, file }: { address: string; width: number; height: number; file: string },
): Promise<void> {
  const whole = wanted === 0;
  const height = whole ? 900 : wanted;
  const page = await browser.newPage({ viewport: { width, height }, serviceWorkers: 'block' });
  page.on('console', (message) => {
    if (message.type() === 'error') process.stderr.write(`${address}: ${message.text()}\n`);
  });
  page.on('pageerror', ({ message }) => process.stderr.write(`${address}: ${message}\n`));
  await page.goto(address);
  await page.locator('h1').waitFor();
  await page.waitForLoadState('networkidle');
  await settled(page);
  await page.screenshot({ path: file, fullPage: whole });
  await page.close();
  process.stdout.write(`${file}\n`);
}
