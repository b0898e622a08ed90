import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishWholeEngland } from '../fixtures/releases/whole-england.ts';
import { axeFindings, openSite, type Site } from './open-site.ts';

let site: Site;

beforeAll(async () => {
  const store = memoryObjectStore();
  await publishWholeEngland(store);
  site = await openSite(store);
});

afterEach(() => site.closeWindows());
afterAll(() => site.close());

describe('a reader who knows the surgery and not its network', () => {
  test.each([
    ['below the gap', '/', 'Name or code of a network, or name of a practice'],
    ['in search of their own network', '/my-network', 'Name or code of your network'],
    ['who compares', '/networks/compare', 'Add a network by name or code'],
  ])('finds the network %s by the name of the surgery, slips forgiven', async (_where, path, label) => {
    const { page, complaints } = await site.open(path);
    await page.getByLabel(label).pressSequentially('old qauy');
    await page.getByText('1 practice matches “old qauy”.').waitFor();

    const found = page.getByRole('listitem').filter({ hasText: 'Old Quay Surgery' });
    expect(await found.getByRole('link', { name: /Fleet Valley PCN/ }).count()).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('is told of a practice in no network, and of a name that nobody has', async () => {
    const { page } = await site.open('/my-network');
    await page.getByLabel('Name or code of your network').fill('wandering');
    await page.getByRole('listitem').filter({ hasText: 'in no network' }).waitFor();
    await page.getByLabel('Name or code of your network').fill('zzzzzzzz');

    await page.getByText('No practice’s name matches “zzzzzzzz”.').waitFor();
    expect(await page.locator('.network-finder__found').count()).toBe(0);
  });
});
