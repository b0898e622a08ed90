import type { Page, Route } from 'playwright-core';
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

/** Opens the home page of a service that answers as it is told to. */
async function openWhere(answers: string, fulfil: (route: Route) => Promise<void>): Promise<Page> {
  const { page } = await site.open('/nothing');
  await page.route(answers, fulfil);
  await page.goto(`${site.url}/`);
  return page;
}

const anew = (change: (json: Record<string, unknown>) => unknown) => async (route: Route) => {
  const answer = await route.fetch();
  const json: unknown = await answer.json();
  const parts = typeof json === 'object' && json !== null ? { ...json } : {};
  await route.fulfill({ response: answer, json: change(parts) });
};

describe('a service', () => {
  test.each([
    ['that is down', '**/v1/**', (route: Route) => route.abort(), /cannot be reached/],
    [
      'that fails',
      '**/v1/gap*',
      (route: Route) =>
        route.fulfill({ status: 500, json: { type: 'about:blank', title: 'No', status: 500 } }),
      /problem with the service/,
    ],
    [
      'that answers with what is no JSON',
      '**/v1/gap*',
      (route: Route) =>
        route.fulfill({ status: 200, contentType: 'application/json', body: '<!doctype html>' }),
      /did not load fully/,
    ],
    ['that answers with nonsense', '**/v1/gap*', anew(() => ({ data: 'many' })), /out of date. Reload it/],
    [
      'that is newer than these pages and answers in another form',
      '**/v1/gap*',
      anew((json) => ({ ...json, mood: 'new' })),
      /out of date. Reload it/,
    ],
  ])('%s is said in words, and can be tried again', async (_state, answers, fulfil, words) => {
    const page = await openWhere(answers, fulfil);
    await page.getByRole('alert').getByText(words).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.unroute(answers);
    await page.getByRole('button', { name: 'Try again' }).click();

    await page.getByRole('heading', { level: 1, name: /^In July 2026/ }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('that is slow shows that it is waited for, to those who see and to those who listen', async () => {
    const waiting: (() => void)[] = [];
    const page = await openWhere('**/v1/gap*', async (route) => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      await route.continue();
    });
    await page.getByRole('status').filter({ hasText: 'Loading' }).first().waitFor();
    expect(await page.locator('.skeleton').first().isVisible()).toBe(true);
    for (const go of waiting) go();

    await page.getByRole('heading', { level: 1, name: /^In July 2026/ }).waitFor();
  });
});

test('a network without a rate says why there is none', async () => {
  const { page } = await site.open('/nothing');
  await page.route('**/v1/areas*', async (route) => {
    const answer = await route.fetch();
    const text = await answer.text();
    // The first network of the release loses its rate to small numbers.
    await route.fulfill({
      response: answer,
      body: text.replace(
        /"rates":\{"CAN04":[\d.]+/,
        '"rateStates":{"CAN04":"suppressed"},"rates":{"CAN04":null',
      ),
    });
  });
  await page.goto(`${site.url}/?measure=CAN04&q=U10000`);
  const why = page.locator('.network-table').getByText('Suppressed');
  await why.waitFor();
  expect(await why.count()).toBe(1);
});

test.each([
  ['before the first', '2019-05'],
  ['that was not assessed', '2025-12'],
  ['that is no month', 'July'],
])('an address with a month %s shows the newest, and says which it is', async (_what, month) => {
  const { page, complaints } = await site.open(`/?month=${month}`);

  expect(await page.locator('h1').textContent()).toMatch(/^In July 2026/);
  expect(await page.getByLabel('Month', { exact: true }).inputValue()).toBe('2026-07');
  expect(complaints).toEqual([]);
});

test('a reader who wants no movement sees none', async () => {
  const { page } = await site.open('/nothing');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.route('**/v1/gap*', () => undefined);
  await page.goto(`${site.url}/`);
  await page.locator('.skeleton').first().waitFor();

  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});
