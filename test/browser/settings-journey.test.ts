import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishWholeEngland } from '../fixtures/releases/whole-england.ts';
import { openSite, type Site } from './open-site.ts';

let site: Site;

beforeAll(async () => {
  const store = memoryObjectStore();
  await publishWholeEngland(store);
  site = await openSite(store);
});

afterEach(() => site.closeWindows());
afterAll(() => site.close());

describe('settings', () => {
  test('hide the names of other networks on every page, on this device alone, and show them again', async () => {
    const { page } = await site.open('/settings');
    await page.getByLabel('Show other networks by their codes').check();
    await page.getByRole('link', { name: 'The gap', exact: true }).click();
    const first = page.locator('.network-table tbody th').first();
    await first.waitFor();

    expect(await first.innerText()).toMatch(/^Network U\d{5}/);
    expect(new URL(page.url()).search).toBe('');
    await page.reload();
    await first.waitFor();
    expect(await first.innerText()).toMatch(/^Network U\d{5}/);

    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByLabel('Show every network by its name').check();
    await page.getByRole('link', { name: 'The gap', exact: true }).click();
    await page.locator('.network-table').waitFor();
    expect(await first.innerText()).toMatch(/ PCN U\d{5}$/);
  });

  test('keep the membership in the address, from page to page', async () => {
    const { page } = await site.open('/settings');
    await page.getByLabel('Practices in each network', { exact: true }).selectOption('as-is');
    await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Networks' }).click();
    await page.getByRole('link', { name: 'Workforce' }).click();
    await page.getByRole('heading', { level: 1, name: /^Networks had 29,000/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('basis')).toBe('as-is');
  });
});
