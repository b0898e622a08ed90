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
      'Cancer makes the most of the gap',
      'The gap on each indicator',
      'About 20% of the gap is chance',
      '90% of the differences lie within ICBs',
      'The gap within each region',
      'Less deprived networks stand higher',
      'The gap is closing',
    ]);
    expect(await page.locator('h1').textContent()).toContain(
      '3 points narrower than a year ago among networks ranked both times; about 20% of it is chance.',
    );
    expect(complaints).toEqual([]);
  });

  test('each chart has a table of the same numbers', async () => {
    const { page } = await site.open('/');
    const closing = page.locator(section('closing'));
    await closing.locator('summary').first().click();
    const cells = await closing.locator('tbody td:last-child').allInnerTexts();

    expect(cells).toEqual(['0.40', '−0.03', '+0.01', '−0.01', '−0.03', '0.37']);
    const picture = (await closing.locator('svg').textContent()) ?? '';
    for (const part of cells.slice(1, -1)) expect(picture).toContain(part);
  });

  test('deprivation is a line of the slope index, with both indices in the table', async () => {
    const { page } = await site.open('/');
    const deprivation = page.locator(section('deprivation'));
    await deprivation.locator('summary').first().click();

    // Twelve months from 0.20, 0.01 more each: July 2026 is 0.31.
    expect(await deprivation.locator('tbody tr').first().innerText()).toMatch(
      /July 2026\s+0\.31\s+0\.27 to 0\.35\s+1\.50\s+1\.40 to 1\.60\s+1,200/,
    );
    expect(await deprivation.locator('svg').getAttribute('aria-label')).toContain('July 2025 0.20');
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
    expect(text).toContain('This release has not looked into chance.');
  });
});
