import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishWholeEngland } from '../fixtures/releases/whole-england.ts';
import { axeFindings, openSite, type Site } from './open-site.ts';

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
  ['the workforce', '/workforce?region=Y56&group=gps'],
  ['a policy of the reader’s own', '/what-if?policy=best-three-of-five&thresholds=CAN04:0.5:0.9'],
  ['what networks chose', '/local-priorities'],
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
      // Tables that wait behind a summary are looked at too.
      await page.locator('details').evaluateAll((all) => {
        for (const details of all) details.setAttribute('open', '');
      });

      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await page.title()).toMatch(/.+ – PCN progress$/);
      expect(await page.locator('h1').count()).toBe(1);
    },
  );
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

  test('has targets of 24 pixels or more', async () => {
    const { page } = await site.open('/', { width: 320 });
    const small = await page.locator('select, input, summary, .pager a').evaluateAll((elements) =>
      elements
        .map((element) => element.getBoundingClientRect())
        .filter(({ width, height }) => width < 24 || height < 24)
        .map(({ width, height }) => `${width} by ${height}`),
    );
    expect(small).toEqual([]);
  });
});
