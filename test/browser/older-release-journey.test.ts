import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
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

test.each([
  '/',
  '/networks/compare',
  '/networks/U10001',
  '/indicators',
  '/indicators/CAN04',
  '/workforce',
  '/local-priorities',
  '/what-if',
  '/data',
  '/data-quality',
])('%s of an older release says what that release lacks, and asks for nothing in vain', async (path) => {
  const { page, complaints } = await site.open(`${path}?release=1`);

  await page.getByText('You are reading release 1').waitFor();
  expect(complaints).toEqual([]);
});
