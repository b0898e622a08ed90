import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { GapPoint } from '../../functions/questions/gap/question.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishWholeEngland } from '../fixtures/releases/whole-england.ts';
import { axeFindings, openSite, type Site, settled } from './open-site.ts';

const CAN04 = 'Lower GI two week wait referrals with a test result';
let site: Site;

/** As a real release of one month: July’s progress rests on one indicator. */
function restsOnCan04(point: GapPoint): GapPoint {
  if (point.measure !== 'progress-balanced' || point.month !== '2026-07') return point;
  const told = { measure: 'CAN04', label: CAN04, most: 0.75, least: 0.5, gap: 0.25 };
  return { ...point, toldBy: { ...told, interval: null, indicators: 1, atBothEnds: false } };
}

beforeAll(async () => {
  const store = memoryObjectStore();
  await publishWholeEngland(store, 1, restsOnCan04);
  site = await openSite(store);
});

afterEach(() => site.closeWindows());
afterAll(() => site.close());

describe('where progress rests on one indicator', () => {
  test('the figures are of the indicator that the sentence is of, and say so', async () => {
    const { page, complaints } = await site.open('/');
    expect(await page.locator('h1').textContent()).toContain(
      `the gap on “${CAN04}” was 25.0 percentage points`,
    );
    expect(await page.getByText('The charts below show').count()).toBe(0);
    for (const id of ['distribution', 'gap-over-time']) {
      expect(await page.locator(`section[aria-labelledby="${id}-title"]`).textContent()).toContain(CAN04);
    }
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('progress is drawn for who asks, under the same sentence, and the way back is there', async () => {
    const { page } = await site.open('/');
    await page.getByLabel('Measure', { exact: true }).selectOption('progress-balanced');
    await page.getByText('The charts below show balanced progress.').waitFor();
    await settled(page);
    expect(await page.locator('h1').textContent()).toContain(`the gap on “${CAN04}”`);
    expect(await page.locator('section[aria-labelledby="distribution-title"]').textContent()).toContain(
      'Balanced progress, July 2026',
    );
    await page.getByRole('link', { name: `Show “${CAN04}” instead` }).click();
    await page.getByText('The charts below show balanced progress.').waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('');
  });

  test('a month that rests on more says nothing of it', async () => {
    const { page } = await site.open('/?month=2026-06');
    expect(await page.getByText('The charts below show').count()).toBe(0);
  });
});
