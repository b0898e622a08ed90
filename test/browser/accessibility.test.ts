import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishWholeEngland } from '../fixtures/releases/whole-england.ts';
import { EVERY_PAGE as PAGES } from './every-page.ts';
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
      expect(await tooLong(page)).toEqual([]);
    },
  );
});

/** Headings of more than 15 and 10 words and ledes of more than 45; a name in quotation marks is not ours to shorten. */
async function tooLong(page: Page): Promise<readonly string[]> {
  const most = { 'main h1': 15, 'main h2, main h3': 10, 'main .lede': 45 };
  const found = await Promise.all(
    Object.entries(most).map(async ([selector, words]) => {
      const texts = await page.locator(selector).allTextContents();
      return texts.filter((text) => wordsOf(text) > words);
    }),
  );
  return found.flat();
}

function wordsOf(text: string): number {
  return text.replaceAll(/“[^”]*”/g, 'name').match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

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

describe('on paper, A4 with the margins that browsers leave', () => {
  test.each(PAGES)('no table of %s is cut off', async (_name, path) => {
    const { page } = await site.open(path, { width: 718 });
    await page.emulateMedia({ media: 'print' });
    const cut = await page.locator('.scroll-place').evaluateAll((places) =>
      places.flatMap((place) => {
        const right = place.querySelector('table')?.getBoundingClientRect().right ?? 0;
        return right > innerWidth ? [`${place.getAttribute('aria-label')}: ${Math.round(right)}`] : [];
      }),
    );
    expect(cut).toEqual([]);
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
