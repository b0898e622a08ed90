import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishWholeEngland } from '../fixtures/releases/whole-england.ts';
import { axeFindings, openDetails, openSite, type Site } from './open-site.ts';

let site: Site;
let emptySite: Site;

beforeAll(async () => {
  const store = memoryObjectStore();
  await publishWholeEngland(store);
  site = await openSite(store);
  emptySite = await openSite(memoryObjectStore());
});

afterEach(async () => {
  await site.closeWindows();
  await emptySite.closeWindows();
});

afterAll(async () => {
  await site.close();
  await emptySite.close();
});

const PAGES = [
  ['the gap', '/'],
  ['the gap of an indicator where less is better', '/?measure=IHB01&month=2026-03&release=1'],
  ['a network', '/networks/U10000'],
  ['a network with low coverage', '/networks/U10003'],
  ['a network without data', '/networks/U10005'],
  ['a network that is not held', '/networks/U99999'],
  ['networks side by side', '/compare?networks=U10000,U10003,U10007'],
  ['a search for one’s own network', '/my-network?q=fleet'],
  ['every indicator', '/indicators'],
  ['an indicator', '/indicators/IHB01?level=region'],
  ['the workforce', '/workforce?region=Y56&group=gps'],
  ['a policy of the reader’s own', '/what-if?policy=best-three-of-five&thresholds=CAN04:0.5:0.9'],
  ['what networks chose', '/local-priorities'],
  ['the reports', '/reports'],
  ['what arrived', '/data-quality'],
  ['how numbers are made', '/about'],
  ['the settings', '/settings'],
  ['no page', '/nothing/here'],
] as const;

describe.each([
  ['a wide screen', 1280],
  ['a screen of 320 pixels', 320],
])('on %s', (_screen, width) => {
  test.each(PAGES)(
    '%s has no fault that axe finds, fits, and has a title and one h1',
    async (_name, path) => {
      const { page } = await site.open(path, { width });
      await openDetails(page);

      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await page.title()).toMatch(/.+ – PCN progress$/);
      expect(await page.locator('h1').count()).toBe(1);
    },
  );
});

describe('where the system chooses every colour', () => {
  test.each(PAGES.flatMap(([name, path]) => [[name, path, 1280] as const, [name, path, 320] as const]))(
    '%s (%s) has no fault that axe finds at %i pixels, and charts keep their paper',
    async (_name, path, width) => {
      const { page } = await site.open(path, { width, forcedColours: true });

      expect(await axeFindings(page)).toEqual([]);
      const papers = await page
        .locator('.chart-place')
        .evaluateAll((places) => places.map((place) => getComputedStyle(place).backgroundColor));
      expect(papers.filter((paper) => paper !== 'rgb(255, 255, 255)')).toEqual([]);
    },
  );
});

describe('on paper', () => {
  test('tables are open, and what can only be clicked is not there', async () => {
    const { page } = await site.open('/what-if');
    await page.emulateMedia({ media: 'print' });
    const table = page.locator('section[aria-labelledby="gaps-title"] details table');

    expect(await table.isVisible()).toBe(true);
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('.menu').isVisible()).toBe(false);
  });
});

describe('every page', () => {
  test('before anything is published has no fault', async () => {
    const { page } = await emptySite.open('/');

    expect(await page.locator('h1').textContent()).toBe('Nothing has been published yet');
    expect(await axeFindings(page)).toEqual([]);
  });

  test.each([['the gap', '/']])(
    'such as %s breaks no rule of the content security policy and asks nothing of anyone else',
    async (_name, path) => {
      const { complaints } = await site.open(path);
      expect(complaints).toEqual([]);
    },
  );

  test.each(['/', '/what-if', '/settings'])('such as %s has targets of 24 pixels or more', async (path) => {
    const { page } = await site.open(path, { width: 320 });
    const targets = page.locator('select, input, summary, button, .pager a').filter({ visible: true });
    const small = await targets.evaluateAll((elements) =>
      elements
        .map((element) => element.getBoundingClientRect())
        .filter(({ width, height }) => width < 24 || height < 24)
        .map(({ width, height }) => `${width} by ${height}`),
    );
    expect(small).toEqual([]);
  });
});
