import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { writeDownloads } from '../../functions/reports/downloads/write-downloads.ts';
import { createParquetWriter } from '../../functions/runtime/services.ts';
import { report } from '../../functions/steps/report.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishThreeNetworks } from '../fixtures/releases/three-networks.ts';
import { publishTenNetworks } from '../reports/ten-networks.ts';
import { axeFindings, openSite, type Site } from './open-site.ts';

let site: Site;

beforeAll(async () => {
  const store = memoryObjectStore();
  const release = await publishTenNetworks(store);
  const parquet = await createParquetWriter();
  await writeDownloads({ store, parquet }, release);
  parquet.close();
  site = await openSite(store);
});

afterEach(() => site.closeWindows());
afterAll(() => site.close());

describe('the reports page', () => {
  test.each([1280, 320])(
    'lists the files of the month, and axe finds no fault at %i pixels',
    async (width) => {
      const { page, complaints } = await site.open('/reports', { width });
      expect(await page.locator('h1').textContent()).toBe('The report of July 2026');
      await page.getByRole('link', { name: 'The report, to print or send' }).waitFor();
      await page.getByRole('link', { name: 'The figures, to open in a spreadsheet' }).waitFor();
      await page.getByText(/^Show all \d+ tables$/).click();
      await page.getByRole('link', { name: /^Parquet of The gap between the most/ }).waitFor();

      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(complaints).toEqual([]);
    },
  );

  test('downloads a PDF that is one, under a name that says what it is', async () => {
    const { page } = await site.open('/reports');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'The report, to print or send' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('pcn-progress-2026-07-report.pdf');
    expect((await readFile(await saved.path())).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('downloads a table under a name that says the release', async () => {
    const { page } = await site.open('/reports');
    await page.getByText(/^Show all \d+ tables$/).click();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /^CSV of The gap between the most/ }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('pcn-progress-gap-as-was-release-1.csv');
    expect(await readFile(await saved.path(), 'utf8')).toMatch(/^month,measure,most,least,gap,/);
  });

  test('says what it waits for while a report is made', async () => {
    const { page } = await site.open('/nothing');
    await page.route('**/v1/reports/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await route.continue();
    });
    await page.getByRole('link', { name: 'Reports' }).click();
    await page.getByRole('status').getByText('it is made first').waitFor();
    expect(await page.locator('h1').textContent()).toBe('The report of July 2026');
    await page.getByRole('link', { name: 'Read the report' }).waitFor();
    expect(await page.getByText('it is made first').count()).toBe(0);
  });

  test('opens the report to read', async () => {
    const { page, complaints } = await site.open('/reports');
    await page.getByRole('link', { name: 'Read the report' }).click();
    await page.waitForURL('**/report.html*');
    expect(await page.locator('h1').first().textContent()).not.toBe('');
    expect(complaints).toEqual([]);
  });

  test('says until when a report is a draft, and of a release without one that there is none', async () => {
    const draft = memoryObjectStore();
    const release = await publishTenNetworks(draft);
    const html = new TextEncoder().encode('draft');
    const make = async () => [{ path: 'report.html', bytes: html }];
    await report(draft, release, { codeVersion: 'test', embargo: '2099-08-28T08:30:00.000Z', make });
    const sparse = memoryObjectStore();
    await publishThreeNetworks(sparse);
    const [draftSite, sparseSite] = [await openSite(draft), await openSite(sparse)];
    try {
      const { page } = await draftSite.open('/reports');
      await page.getByText('Draft until 28 August 2099, 9:30am.').waitFor();
      expect(await axeFindings(page)).toEqual([]);
      const { page: without } = await sparseSite.open('/reports');
      expect(await without.getByText('There is no report for this month.').count()).toBe(1);
    } finally {
      await Promise.all([draftSite.close(), sparseSite.close()]);
    }
  });

  test('finds the briefing of one network', async () => {
    const { page } = await site.open('/reports');
    await page.getByLabel('Find a network').fill('U10003');
    const link = page.locator('.network-finder__found a').first();
    expect(await link.getAttribute('href')).toBe('/v1/reports/2026-07/networks/U10003.html?release=1');
  });
});
