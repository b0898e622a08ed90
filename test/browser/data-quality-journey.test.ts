import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { MethodsAnswer } from '../../functions/contracts/api/methods-answer.ts';
import { CoverageQuestion } from '../../functions/questions/coverage/question.ts';
import { QualityQuestion } from '../../functions/questions/quality/question.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishSixtyNetworks } from '../fixtures/releases/sixty-networks.ts';
import { axeFindings, openDetails, openSite, type Site } from './open-site.ts';

let site: Site;

beforeAll(async () => {
  const store = memoryObjectStore();
  await publishSixtyNetworks(store);
  await publishSixtyNetworks(store, 2);
  site = await openSite(store);
});

afterEach(() => site.closeWindows());
afterAll(() => site.close());

describe('the page on data quality', () => {
  test('opens with what the API says arrived, and names the line and rule of what was refused', async () => {
    const { page, complaints } = await site.open('/data-quality');
    const { data } = await site.api('/v1/data-quality', QualityQuestion.answer);
    const newest = data.months.at(-1)?.coverage;
    const title = await page.locator('h1').textContent();

    expect(await page.locator('.lede').textContent()).toContain('We accepted 1 file and rejected 1.');
    expect(title).toContain(`${newest?.practicesReporting} of ${newest?.practicesOpen} practices reported`);
    await page.getByText('Line 4, VALUE: The value is no whole number.').waitFor();
    await page.getByText('It changed no figure that had been published before.').waitFor();
    expect(complaints).toEqual([]);
  });

  test('has the same coverage in chart and table as the API, by region and on request by ICB', async () => {
    const { page } = await site.open('/data-quality');
    const { data } = await site.api('/v1/coverage', CoverageQuestion.answer);
    await page.getByLabel('Areas', { exact: true }).selectOption('icb');
    await page.getByText('England and ICBs, by month').waitFor();
    const section = page.locator('section[aria-labelledby="coverage-title"]');
    const first = section.locator('tbody tr').first();
    const cells = await first.locator('td').allTextContents();
    const headings = await section.locator('thead th').allTextContents();
    const described = (await section.locator('svg').getAttribute('aria-label')) ?? '';
    for (const area of data.areas.filter(({ kind }) => kind !== 'region')) {
      const share = `${((area.months.at(-1)?.patients ?? Number.NaN) * 100).toFixed(1)}%`;
      const column = headings.findIndex((heading) => heading.includes(`(${area.code})`));
      expect(cells[column - 1]).toContain(share);
      expect(described).toContain(`${area.name} ${share}`);
    }
  });

  test('leads by keyboard to an earlier release, which is then the one that is read', async () => {
    const { page } = await site.open('/data-quality');
    await page.getByRole('link', { name: 'Release 1', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('You are reading release 1').waitFor();
    expect(new URL(page.url()).searchParams.get('release')).toBe('1');
  });
});

describe('the page on how numbers are made', () => {
  test('lists every method of the API with the published values it matches', async () => {
    const { page, complaints } = await site.open('/about');
    const { data } = await site.api('/v1/methods', MethodsAnswer);
    const rows = await page.locator('section[aria-labelledby="methods-title"] tbody tr').allTextContents();
    expect(rows).toHaveLength(data.length);
    const wilson = data.find(({ id }) => id === 'wilson-interval');
    expect(rows[0]).toContain(wilson?.name ?? 'no such method');
    expect(rows[0]).toContain(String(wilson?.publishedValues));
    expect(complaints).toEqual([]);
  });
});

test.each([
  ['data quality on a wide screen', '/data-quality?level=icb', 1280],
  ['data quality on a screen of 320 pixels', '/data-quality', 320],
  ['how numbers are made on a wide screen', '/about', 1280],
  ['how numbers are made on a screen of 320 pixels', '/about', 320],
])('%s has no fault that axe finds, and fits', async (_name, path, width) => {
  const { page } = await site.open(path, { width });
  await openDetails(page);
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});
