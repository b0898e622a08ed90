import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { WhatIfQuestion } from '../../functions/questions/what-if/question.ts';
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

describe('the page of other policies', () => {
  test('opens with the policy that networks are ranked by, in the words of the API', async () => {
    const { page } = await site.open('/what-if');
    const { data } = WhatIfQuestion.answer.parse(await (await fetch(`${site.url}/v1/what-if`)).json());
    const balanced = data.scenarios.find(({ policy }) => policy.id === 'balanced');

    const [gap] = balanced?.sentence.split('). ') ?? [];
    expect(await page.locator('h1').textContent()).toMatch(/^A gap of [0-9]+ points$/);
    expect(await page.locator('.lede').textContent()).toBe(
      `${gap}). Choose another policy to see which networks would move.`,
    );
  });

  test('scores a policy here as the service scores it', async () => {
    // The release's own policy by another road: from balanced, with everything changed that differs.
    const { page } = await site.open('/what-if?policy=balanced&weigh=equal&best=3-of-5');
    const { data } = WhatIfQuestion.answer.parse(await (await fetch(`${site.url}/v1/what-if`)).json());
    const best = data.scenarios.find(({ policy }) => policy.id === 'best-three-of-five');

    expect(await page.locator('.lede').textContent()).toBe(
      best?.sentence.replace('Best three of five', 'Your policy'),
    );
  });

  test('takes a choice at once, keeps it in the address, and goes back', async () => {
    const { page } = await site.open('/what-if');
    const before = await page.locator('.lede').textContent();
    await page.getByLabel('Indicators that count').selectOption('payment');
    await page
      .locator('.lede')
      .getByText(/^Your policy/)
      .waitFor();
    await page.getByLabel('Earns everything at (%)').fill('70');
    await page.getByLabel('Earns everything at (%)').press('Enter');
    await page.getByText('CAN04: 40.0% to 70.0%').waitFor();

    expect(new URL(page.url()).searchParams.get('thresholds')).toBe('CAN04:0.4:0.7');
    await page.goBack();
    await page.goBack();
    await page
      .locator('.lede')
      .getByText(before ?? '')
      .waitFor();
  });

  test('refuses a threshold that is none, in words beside the field', async () => {
    const { page } = await site.open('/what-if');
    await page.getByLabel('Earns nothing at (%)').fill('140');
    await page.getByLabel('Earns nothing at (%)').press('Enter');
    await page.getByText('Enter a number from 0 to 100').waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  test('gives what the reader’s own policy makes of every network as a file', async () => {
    const { page } = await site.open('/what-if?policy=balanced&weigh=equal&best=3-of-5');
    const { data } = WhatIfQuestion.answer.parse(await (await fetch(`${site.url}/v1/what-if`)).json());
    const best = data.scenarios.find(({ policy }) => policy.id === 'best-three-of-five');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /every network’s score under this policy \(CSV\)/ }).click(),
    ]);
    const [head, ...rows] = (await readFile(await saved.path(), 'utf8')).trimEnd().split('\r\n');
    const cell = (row: string | undefined, name: string) =>
      row?.split(',')[head?.split(',').indexOf(name) ?? -1];

    expect(saved.suggestedFilename()).toBe('pcn-progress-what-if-2026-07.csv');
    // The release has the same policy under another name: its gap, and who gains and loses most, are the file's.
    expect(Number(cell(rows[0], 'gap_under_policy'))).toBeCloseTo(best?.gap ?? Number.NaN, 10);
    expect([cell(rows[0], 'code'), cell(rows[0], 'outcome')]).toEqual([best?.gain[0]?.code, 'gains']);
    expect(rows.filter((row) => cell(row, 'code') === best?.lose[0]?.code)).toHaveLength(1);
    expect(rows).toHaveLength(best?.networks ?? -1);
    expect(cell(rows[0], 'address')).toContain('best=3-of-5');
  });

  test('says that networks’ own weights compare nobody', async () => {
    const { page } = await site.open('/what-if?policy=local-weights');
    expect(await page.locator('h1').textContent()).toBe('We cannot give a gap under this policy');
    expect(await page.locator('.lede').textContent()).toContain('Local weights: we cannot give a gap.');
  });

  test('says that a release holds no scenarios', async () => {
    const { page } = await site.open('/what-if?release=1');
    expect(await page.locator('h1').textContent()).toBe('There are no scenarios in this release');
  });
});
