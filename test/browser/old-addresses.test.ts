import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishSurgeries } from '../fixtures/releases/surgeries.ts';
import { openSite, type Site, settled } from './open-site.ts';

let site: Site;

beforeAll(async () => {
  const store = memoryObjectStore();
  await publishSurgeries(store);
  site = await openSite(store);
});

afterEach(() => site.closeWindows());
afterAll(() => site.close());

describe('an address that somebody kept', () => {
  test.each([
    [
      '/compare?networks=U10001,U10002&month=2026-07',
      '/networks/compare?networks=U10001,U10002&month=2026-07',
    ],
    ['/compare/', '/networks/compare'],
    ['/networks/QHM?month=2026-07', '/icbs/QHM?month=2026-07'],
    ['/networks/Y63?month=2026-06', '/regions/Y63?month=2026-06'],
    ['/networks/16C', '/sub-icbs/16C'],
    ['/icbs/Y63', '/regions/Y63'],
    ['/networks/ENG', '/'],
  ])('of a page that has moved, %s, leads to %s', async (old, path) => {
    const { page } = await site.open(old);
    await page.waitForURL(`${site.url}${path}`);
    await settled(page);
    expect(page.url()).toBe(`${site.url}${path}`);
  });

  test('of nothing leads on, in the release that it names', async () => {
    const { page } = await site.open('/nothing/here?release=1');
    await page.getByRole('link', { name: 'go to the gap' }).click();
    await page.waitForURL('**/?release=1');
    expect(new URL(page.url()).pathname).toBe('/');
  });
});
