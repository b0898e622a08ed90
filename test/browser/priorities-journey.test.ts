import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishThreeNetworks } from '../fixtures/releases/three-networks.ts';
import { publishWholeEngland } from '../fixtures/releases/whole-england.ts';
import { openSite, type Site, settled } from './open-site.ts';

let site: Site;

beforeAll(async () => {
  const store = memoryObjectStore();
  await publishThreeNetworks(store, 1);
  await publishWholeEngland(store, 2);
  site = await openSite(store);
});

afterEach(() => site.closeWindows());
afterAll(() => site.close());

describe('the local priorities page', () => {
  test('opens with what was chosen most, and ranks nobody', async () => {
    const { page, complaints } = await site.open('/local-priorities');
    expect(await page.locator('h1').textContent()).toContain('The most common: prevention (2 networks).');
    expect(await page.locator('.chosen-network h3 a').allTextContents()).toEqual([
      'Fleet 9 PCN',
      'Fleet 10 PCN',
      'Thorn PCN',
    ]);
    expect(complaints).toEqual([]);
  });

  test('shows one theme, whose targets its chart and table count alike', async () => {
    const { page } = await site.open('/local-priorities');
    await page.getByLabel('Theme', { exact: true }).selectOption('Access');
    await page.getByText('1 network with a priority in “Access”, by name.').waitFor();
    await settled(page);
    const targets = page.locator('section[aria-labelledby="targets-title"]');
    await targets.locator('summary').first().click();

    expect(await targets.locator('tbody td').allInnerTexts()).toEqual(['0', '1', '0', '0', '0']);
    expect(await targets.locator('svg').getAttribute('aria-label')).toContain(
      'Cannot be told from the target 1',
    );
  });

  test('shows what networks count for themselves, by its own definition', async () => {
    const { page } = await site.open('/local-priorities');
    const own = page.locator('section[aria-labelledby="own-indicators-title"]');
    await own.getByRole('heading', { name: 'Seen by a clinician they know' }).waitFor();
    expect(await own.locator('tbody tr').first().locator('td').allInnerTexts()).toEqual([
      '4',
      '25.0%',
      '17.5% to 35.0%',
    ]);

    const { page: network } = await site.open('/networks/U10000');
    await network.locator('summary', { hasText: 'Local priorities and own indicators' }).click();
    const rows = network.locator('section[aria-labelledby="priorities-title"] tbody tr');
    await rows.filter({ hasText: 'Seen by a clinician they know' }).waitFor();
    expect(await rows.last().locator('td').allInnerTexts()).toEqual([
      '40.0% (40 of 100), June 2026',
      '50.0% (50 of 100), July 2026',
    ]);
  });

  test('says that a release holds none', async () => {
    const { page } = await site.open('/local-priorities?release=1');
    expect(await page.locator('h1').textContent()).toBe('This release holds no local priorities');
  });
});
