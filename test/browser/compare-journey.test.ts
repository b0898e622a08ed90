import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type AreaAnswer, AreaQuestion } from '../../functions/questions/area/question.ts';
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

describe('comparing networks', () => {
  test('by keyboard: find one, add it, add the networks most like it, take one out, and go back', async () => {
    const { page, complaints } = await site.open('/networks/compare');
    await page.getByLabel('Add a network by name or code').focus();
    await page.keyboard.type('u20010');
    await page.getByRole('link', { name: 'Add Wex Valley PCN' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Wex Valley PCN in July 2025/ }).waitFor();
    await page.getByRole('link', { name: /with the 3 most like it/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Four networks can be compared at a time').waitFor();
    expect(new URL(page.url()).searchParams.get('networks')?.split(',')).toHaveLength(4);
    await page.getByRole('link', { name: 'Remove Wex Valley PCN' }).click();
    await page.getByLabel('Add a network by name or code').waitFor();
    await page.goBack();
    await page.getByText('Four networks can be compared at a time').waitFor();
    await settled(page);
    expect(complaints).toEqual([]);
  });

  test('shows in table and chart what the API gives, and the title counts the indicators', async () => {
    const { page } = await site.open('/networks/compare?networks=U20010,U20050');
    const [one, other] = await Promise.all(
      ['U20010', 'U20050'].map(async (code) =>
        AreaQuestion.answer.parse(await (await fetch(`${site.url}/v1/areas/${code}`)).json()),
      ),
    );
    const rate = (answer: AreaAnswer | undefined, indicator: string) =>
      answer?.data.results.find((result) => result.month === '2025-07' && result.indicator === indicator)
        ?.rate ?? Number.NaN;
    const section = page.locator('section[aria-labelledby="indicators-title"]');
    const rows = await section.locator('tbody tr').allTextContents();
    const drawn = (await section.locator('svg').textContent()) ?? '';
    for (const code of ['CAN04', 'HI03', 'SMR03']) {
      const rates = [rate(one, code), rate(other, code)];
      const row = rows.find((text) => text.startsWith(code)) ?? '';
      for (const value of rates) {
        expect(row).toContain(`${(value * 100).toFixed(1)}%`);
        expect(drawn).toContain(`${(value * 100).toFixed(1)}%`);
      }
    }
    expect(await page.locator('#indicators-title').textContent()).toBe('How they compare on 3 indicators');
  });

  test('says which network the release does not hold, and compares the others', async () => {
    const { page } = await site.open('/networks/compare?networks=U20010,U99999');
    await page.getByText('This release holds no network U99999.').waitFor();
    expect(await page.locator('h1').textContent()).toBe('Wex Valley PCN in July 2025');
  });
});

test.each([
  ['on a wide screen', '/networks/compare?networks=U20010,U20020,U20001,U20006', 1280],
  ['on a screen of 320 pixels', '/networks/compare?networks=U20010,U20020,U20001,U20006', 320],
  ['before any is picked', '/networks/compare?q=valley', 320],
])('comparing %s has no fault that axe finds, and fits', async (_name, path, width) => {
  const { page } = await site.open(path, { width });
  await openDetails(page);
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});

test('on a screen of 320 pixels the menu is behind a button that the keyboard opens', async () => {
  const { page } = await site.open('/networks/compare', { width: 320 });
  expect(await page.getByRole('link', { name: 'Indicators', exact: true }).isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Menu' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Networks' }).click();
  await page.getByRole('heading', { level: 1, name: /^England’s \d+ networks$/ }).waitFor();
  expect(await page.getByRole('button', { name: 'Menu' }).getAttribute('aria-expanded')).toBe('false');
});
