import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishWholeEngland } from '../fixtures/releases/whole-england.ts';
import { openSite, type Site, settled } from './open-site.ts';

const store = memoryObjectStore();
let site: Site;

beforeAll(async () => {
  await publishWholeEngland(store);
  site = await openSite(store);
});

afterEach(() => site.closeWindows());
afterAll(() => site.close());

/** Waits until the page is in the care of its worker and an answer that it read is kept on the device. */
async function kept(page: Page, part: string): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate(async (wanted) => {
          const answers = await (await caches.open('answers')).keys();
          return (
            navigator.serviceWorker.controller !== null && answers.some(({ url }) => url.includes(wanted))
          );
        }, part),
      { timeout: 20_000 },
    )
    .toBe(true);
}

describe('without a connection, after a first visit', () => {
  test('what was read is read again and said to be kept, and what was not says why it is not there', async () => {
    const { page } = await site.open('/', { keeps: true });
    const sentence = await page.locator('h1').textContent();
    await kept(page, '/v1/gap-change');
    const urls = await page.evaluate(async () => {
      const requests = await (await caches.open('answers')).keys();
      return requests.map(({ url }) => url);
    });
    expect(urls.filter((url) => /reports|\.csv/.test(url))).toEqual([]);

    await site.loseConnection();
    await page.reload();
    await page.locator('h1').waitFor();
    await settled(page);
    expect(await page.locator('h1').textContent()).toBe(sentence);
    await page.getByText('This is a saved copy and may be out of date.').waitFor();

    await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Networks' }).click();
    await page.getByRole('link', { name: 'Workforce' }).click();
    await page.getByRole('alert').getByText('The service cannot be reached.').waitFor();
    await page.goBack();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: sentence ?? '' }).waitFor();
  });

  test('who goes on to a page that was read before is told that it is a saved copy', async () => {
    const alone = await openSite(store);
    const { page } = await alone.open('/indicators');
    await page.getByRole('link', { name: 'The gap', exact: true }).click();
    await page.locator('.network-table').waitFor();
    await settled(page);
    await alone.loseConnection();
    await page.getByRole('link', { name: 'Indicators', exact: true }).click();
    await page.getByText('This is a saved copy and may be out of date.').waitFor();
    expect(new URL(page.url()).pathname).toBe('/indicators');
    await alone.close();
  });
});
