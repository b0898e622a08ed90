import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../functions/api/app.ts';
import { createReleaseReader } from '../../functions/api/release-reader.ts';
import { MonthsAnswer } from '../../functions/contracts/api/answers.ts';
import { newestOf } from '../../functions/contracts/month.ts';
import { AreasQuestion } from '../../functions/questions/areas/question.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishSixtyNetworks, SIXTY_MONTHS } from '../fixtures/releases/sixty-networks.ts';
import { DEGENERATE } from '../surfaces/degenerate-releases.ts';
import { readAnswers } from '../surfaces/read-answers.ts';
import { readPage } from '../surfaces/read-pages.ts';
import { contradictions, type Statement, statedTwice } from '../surfaces/statements.ts';
import { openDetails, openSite, type Site, settled } from './open-site.ts';
import { pathsOfRoutes } from './paths-of-routes.ts';

// The fifth network is provisional, the sixth has no data; the first three hide, lack and have zero of one indicator.
const NETWORKS = ['U20001', 'U20002', 'U20003', 'U20005', 'U20006', 'U20030', 'U20060'];
const PATHS = [
  ...NETWORKS.map((code) => `/networks/${code}`),
  `/networks/compare?networks=${NETWORKS.slice(0, 4).join(',')}`,
  '/?sort=value&order=descending',
  '/icbs/XQ3',
  '/networks/U20030?month=2024-07',
  '/?month=2024-07',
  '/?measure=HI03',
  ...pathsOfRoutes({
    '/networks/': 'U20034',
    '/indicators/': 'CAN04',
    '/your-surgery/': 'X30006',
    '/icbs/': 'XQ0',
    '/regions/': 'X61',
    '/sub-icbs/': '16C',
  }),
];

const store = memoryObjectStore();
const month = newestOf(SIXTY_MONTHS);
const app = createApp({ reader: createReleaseReader(store), log: () => {} });
const said: Statement[] = [];
const faults: string[] = [];
let site: Site;

beforeAll(async () => {
  await publishSixtyNetworks(store);
  site = await openSite(store);
  const { headlines } = MonthsAnswer.parse(await (await app.request('/v1/months')).json());
  const { data } = AreasQuestion.answer.parse(
    await (await app.request(`/v1/areas?month=${month}&pageSize=2000`)).json(),
  );
  const codes = new Map(data.areas.map(({ name, code }) => [name, code]));
  const told = { month, headline: headlines?.[month] ?? '', codes };
  said.push(...(await readAnswers(app, month)));
  for (const path of PATHS) {
    const { page } = await site.open(path);
    await openDetails(page);
    await settled(page);
    const read = readPage({ path, html: await page.content() }, told);
    // Of another month or another measure the words are read, and its figures are other figures.
    if (!/month=|measure=/u.test(path)) said.push(...read.statements);
    faults.push(...read.faults);
    await site.closeWindows();
  }
}, 240_000);

afterAll(() => site.close());

describe('whoever reads every page in a browser', () => {
  test('finds what the API says, printed the same, and each network in one fifth', () => {
    expect(contradictions(said)).toEqual([]);
  });

  test('reads networks on their pages, in lists, in tables of areas and side by side', () => {
    const surfaces = new Set(said.map(({ surface }) => surface));
    for (const path of ['/', '/icbs/XQ0', `/networks/${NETWORKS[0]}`, PATHS[NETWORKS.length]])
      expect(surfaces).toContain(`page ${path}`);
    expect(statedTwice(said.filter(({ surface }) => surface.startsWith('page ')))).toBeGreaterThan(50);
  });

  test('meets nothing that a program prints where it has nothing, no empty figure, and no loose number in a title', () => {
    expect(faults).toEqual([]);
  });
});

test.each(
  DEGENERATE.filter(([what]) => ['one month', 'all networks at the ends', 'one network'].includes(what)),
)('of a release that has next to nothing to tell no page stumbles: %s', async (_what, otherwise) => {
  const little = memoryObjectStore();
  const release = await publishSixtyNetworks(little, 1, otherwise);
  const poor = await openSite(little);
  const found: string[] = [];
  for (const path of ['/', '/networks/U20001', '/icbs/XQ0']) {
    const { page, complaints } = await poor.open(path);
    await openDetails(page);
    await settled(page);
    const told = { month: newestOf(release.months), headline: '', codes: new Map<string, string>() };
    found.push(...readPage({ path, html: await page.content() }, told).faults, ...complaints);
    await poor.closeWindows();
  }
  await poor.close();
  expect(found).toEqual([]);
});
