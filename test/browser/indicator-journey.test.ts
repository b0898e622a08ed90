import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { AreasQuestion } from '../../functions/questions/areas/question.ts';
import { DecilesQuestion } from '../../functions/questions/deciles/question.ts';
import { FunnelQuestion } from '../../functions/questions/funnel/question.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishSixtyNetworks } from '../fixtures/releases/sixty-networks.ts';
import { axeFindings, openDetails, openSite, type Site, settled } from './open-site.ts';

let site: Site;

beforeAll(async () => {
  const store = memoryObjectStore();
  await publishSixtyNetworks(store);
  site = await openSite(store);
});

afterEach(() => site.closeWindows());
afterAll(() => site.close());

describe('the page of an indicator', () => {
  test('gives the same spread as the API in its title, table and description', async () => {
    const { page, complaints } = await site.open('/indicators/CAN04');
    const { data } = await site.api('/v1/deciles?measure=CAN04', DecilesQuestion.answer);
    const newest = data.points.at(-1);
    const percent = (value: number | null | undefined) => `${((value ?? Number.NaN) * 100).toFixed(1)}%`;
    const section = page.locator('section[aria-labelledby="spread-title"]');

    expect(await page.locator('#spread-title').textContent()).toContain(percent(newest?.deciles?.[4]));
    const cells = await section.locator('tbody tr').first().locator('td').allTextContents();
    expect(cells).toEqual([
      String(newest?.networks),
      percent(newest?.lowest),
      ...(newest?.deciles ?? []).map(percent),
      percent(newest?.highest),
      percent(newest?.england),
    ]);
    expect(await section.locator('svg').getAttribute('aria-label')).toContain(percent(newest?.deciles?.[8]));
    expect(complaints).toEqual([]);
  });

  test('has a tile and a row for each ICB, with the rates of the API, and regions on request', async () => {
    const { page } = await site.open('/indicators/CAN04');
    const section = page.locator('section[aria-labelledby="areas-title"]');
    const { data } = await site.api('/v1/areas?kind=icb&month=2025-07&measure=CAN04', AreasQuestion.answer);
    const drawn = (await section.locator('svg').textContent()) ?? '';
    const rows = await section.locator('tbody tr').allTextContents();
    expect(rows).toHaveLength(data.areas.length);
    for (const { code, rates } of data.areas) {
      const rate = `${((rates['CAN04'] ?? Number.NaN) * 100).toFixed(1)}%`;
      expect(drawn).toContain(code);
      expect(drawn).toContain(rate);
      expect(rows.find((row) => row.includes(`(${code})`))).toContain(rate);
    }
    await page.getByLabel('Areas', { exact: true }).selectOption('region');
    await page.getByRole('heading', { level: 2, name: /^Regions range from/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('level')).toBe('region');
  });

  test('draws every network of the funnel and lists those outside it', async () => {
    const { page } = await site.open('/indicators/CAN04');
    const { data } = await site.api('/v1/funnel?measure=CAN04', FunnelQuestion.answer);
    const far = data.networks.filter(({ place }) => place.startsWith('far'));
    const section = page.locator('section[aria-labelledby="funnel-title"]');
    expect(await section.locator('tbody tr').count()).toBe(1 + far.length);
    const largestGroup = await section
      .locator('svg g')
      .evaluateAll((groups) =>
        Math.max(...groups.map((group) => group.querySelectorAll(':scope > path').length)),
      );
    expect(largestGroup).toBe(data.networks.length);
  });

  test('of a count says why it is not spread out', async () => {
    const { page, complaints } = await site.open('/indicators/HI21');
    await page.getByText('networks are not spread out on it').waitFor();
    expect(complaints).toEqual([]);
  });

  test('that the release does not hold leads to those it holds, by keyboard', async () => {
    const { page } = await site.open('/indicators/XYZ99');
    expect(await page.locator('h1').textContent()).toBe('This release holds no indicator XYZ99');
    await page.getByRole('link', { name: 'See every indicator that it holds' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /indicators in this release$/ }).waitFor();
    await page.getByRole('link', { name: /^CAN04/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /stool test/ }).waitFor();
    await settled(page);
  });
});

test.each([
  ['an indicator on a wide screen', '/indicators/CAN04', 1280],
  ['an indicator on a screen of 320 pixels', '/indicators/CAN04', 320],
  ['every indicator on a screen of 320 pixels', '/indicators', 320],
])('%s has no fault that axe finds, and fits', async (_name, path, width) => {
  const { page } = await site.open(path, { width });
  await openDetails(page);
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});
