import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishThreeNetworks } from '../fixtures/releases/three-networks.ts';
import { publishWholeEngland } from '../fixtures/releases/whole-england.ts';
import { openSite, type Site } from './open-site.ts';

let site: Site;

beforeAll(async () => {
  const store = memoryObjectStore();
  await publishThreeNetworks(store, 1);
  await publishWholeEngland(store, 2);
  site = await openSite(store);
});

afterEach(() => site.closeWindows());
afterAll(() => site.close());

const section = (id: string) => `section[aria-labelledby="${id}-title"]`;

describe('below the gap', () => {
  test('are what makes it, where it lies, how much is chance and who closes it, each as the API says', async () => {
    const { page, complaints } = await site.open('/');
    const titles = await page.locator('h2.figure__title').allTextContents();

    expect(titles.slice(2)).toEqual([
      'Cancer accounts for the largest part of the gap',
      'The gap on each indicator',
      'About 20% of the gap is down to chance',
      '90% of the differences are within ICBs, chance included',
      'The gap within each region',
      'Networks in less deprived areas are higher',
      'The gap narrowed in the year to July 2026',
    ]);
    expect((await page.locator('.page-heading').allTextContents()).join(' ')).toContain(
      'It is 3 points narrower than in July 2025, comparing the same 1,250 networks. About 20% of the gap is down to chance.',
    );
    expect(complaints).toEqual([]);
  });

  test('each chart has a table of the same numbers', async () => {
    const { page } = await site.open('/');
    const closing = page.locator(section('closing'));
    await closing.locator('summary').first().click();
    const cells = await closing.locator('tbody td:last-child').allInnerTexts();

    expect(cells).toEqual(['40 points', '−3 points', '+1 point', '−1 point', '−3 points', '37 points']);
    const picture = (await closing.locator('svg').textContent()) ?? '';
    for (const part of cells.slice(1, -1)) expect(picture).toContain(part);
  });

  test('deprivation is a line of the slope index, with both indices in the table', async () => {
    const { page } = await site.open('/');
    const deprivation = page.locator(section('deprivation'));
    await deprivation.locator('summary').first().click();

    // Twelve months from 20 points, 1 more each: July 2026 is 31 points.
    expect(await deprivation.locator('tbody tr').first().innerText()).toMatch(
      /July 2026\s+31 points\s+27 to 35\s+1\.50\s+1\.40 to 1\.60\s+1,200/,
    );
    expect(await deprivation.locator('svg').getAttribute('aria-label')).toContain('July 2025 20 points');
  });

  test('an indicator of the table is gone to, and a month that is not kept in full says so', async () => {
    const { page } = await site.open('/');
    await page.locator(section('indicator-gaps')).locator('summary').first().click();
    await page.locator(section('indicator-gaps')).getByRole('link', { name: 'CAN04' }).click();
    await page.getByRole('heading', { level: 1, name: /Lower GI two week wait/ }).waitFor();
    await page.getByLabel('Month', { exact: true }).selectOption('2026-03');
    await page.getByText('not for March 2026').waitFor();
    const closing = await page.locator(section('closing')).innerText();
    expect(closing).toContain('March 2026 has no month a year before');
  });

  test('a release that looked into none of them says so, section by section', async () => {
    const { page } = await site.open('/?release=1&month=2026-07');
    await page.getByText('This release does not say whether the gap is closing.').waitFor();
    const text = await page.locator('main').innerText();
    expect(text).toContain('This release does not say where the gap lies.');
    expect(text).toContain('This release does not include the effect of chance.');
  });
});
