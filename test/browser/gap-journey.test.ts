import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { AreasQuestion } from '../../functions/questions/areas/question.ts';
import { GapQuestion } from '../../functions/questions/gap/question.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishWholeEngland } from '../fixtures/releases/whole-england.ts';
import { openSite, type Site, settled } from './open-site.ts';

let site: Site;

beforeAll(async () => {
  const store = memoryObjectStore();
  await publishWholeEngland(store);
  site = await openSite(store);
});

afterEach(() => site.closeWindows());
afterAll(() => site.close());

async function heading(page: Page): Promise<string> {
  return (await page.locator('.page-heading').allTextContents()).join(' ');
}

async function firstCells(page: Page, table = '.network-table'): Promise<string[]> {
  return page.locator(`${table} tbody th`).allInnerTexts();
}

describe('the sentence on the home page', () => {
  test('has the numbers of the API', async () => {
    const { page } = await site.open('/');
    const { data } = await site.api('/v1/gap?month=2026-07&measure=progress-balanced', GapQuestion.answer);
    const [point] = data.points;
    const sentence = await heading(page);

    for (const value of [
      point?.most,
      point?.least,
      point?.gap,
      point?.interval?.lower,
      point?.interval?.upper,
    ]) {
      expect(sentence).toContain(
        value === undefined || value === null ? 'a value that is missing' : String(Math.round(value * 100)),
      );
    }
    expect(sentence).toContain('July 2026');
  });

  test('changes with the measure and the month, which are in the address', async () => {
    const { page } = await site.open('/');
    await page.getByLabel('Measure', { exact: true }).selectOption('IHB01');
    await page.getByRole('heading', { level: 1, name: /Emergency admissions/ }).waitFor();
    await page.getByLabel('Month', { exact: true }).selectOption('2026-03');
    await page.getByRole('heading', { level: 1, name: /March 2026/ }).waitFor();

    expect(new URL(page.url()).searchParams.toString()).toBe('measure=IHB01&month=2026-03');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: /July 2026/ }).waitFor();
    expect(await page.getByLabel('Measure', { exact: true }).inputValue()).toBe('IHB01');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: /^In July 2026 the gap between/ }).waitFor();
    await page.goForward();
    await page.getByRole('heading', { level: 1, name: /Emergency admissions/ }).waitFor();
  });
});

describe('the chart of all networks', () => {
  test('and its table count every ranked network of the API, fifth by fifth', async () => {
    const { page } = await site.open('/');
    const [{ data: areas }, { data: gap }] = await Promise.all([
      site.api('/v1/areas?kind=pcn&month=2026-07&pageSize=2000', AreasQuestion.answer),
      site.api('/v1/gap?month=2026-07&measure=progress-balanced', GapQuestion.answer),
    ]);
    await page.locator('section[aria-labelledby="distribution-title"] summary').first().click();
    const rows = await page
      .locator('section[aria-labelledby="distribution-title"] tbody tr')
      .evaluateAll((elements) =>
        elements.map((row) =>
          [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent?.replace(',', ''))),
        ),
      );
    const column = (i: number) => rows.reduce((sum, row) => sum + (row[i] ?? Number.NaN), 0);

    expect(column(0)).toBe(gap.points[0]?.leastNetworks);
    expect(column(2)).toBe(gap.points[0]?.mostNetworks);
    expect(column(0) + column(1) + column(2)).toBe(
      areas.areas.filter(({ status }) => status === 'ranked').length,
    );

    // As many bars as the table has counts above zero: the picture and the table are of the same data.
    const bars = await page.locator('section[aria-labelledby="distribution-title"] svg rect').count();
    expect(bars).toBe(rows.flat().filter((count) => count > 0).length);
  });

  test('is described with the same numbers as the sentence', async () => {
    const { page } = await site.open('/');
    const description = await page
      .locator('section[aria-labelledby="distribution-title"] svg')
      .getAttribute('aria-label');
    const gap = / gap between networks was (\d+ points)/.exec(await heading(page))?.[1];

    expect(description).toContain(`a gap of ${gap}.`);
    expect(description).toContain('1,288 networks');
  });

  test('is saved as a picture with its title and source inside', async () => {
    const { page, complaints } = await site.open('/');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page
        .locator('section[aria-labelledby="distribution-title"]')
        .getByRole('button', { name: 'Download as a picture: SVG' })
        .click(),
    ]);
    const text = await readFile(await saved.path(), 'utf8');

    expect(text).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(text).toContain('Half of networks score');
    expect(text).toContain('Source: made-up data');
    expect(complaints).toEqual([]);
  });

  test('is saved as PNG, twice the size of the page so that it is sharp on paper', async () => {
    const { page, complaints } = await site.open('/');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page
        .locator('section[aria-labelledby="distribution-title"]')
        .getByRole('button', { name: 'Download as a picture: PNG' })
        .click(),
    ]);
    const bytes = await readFile(await saved.path());
    const chart = await page.locator('section[aria-labelledby="distribution-title"] svg').boundingBox();

    expect(saved.suggestedFilename()).toBe('pcn-progress-distribution-2026-07.png');
    // PNG signature, then the width in the header chunk (RFC 2083, 3.1 and 4.1.1).
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBeGreaterThanOrEqual(2 * (chart?.width ?? 0));
    expect(complaints).toEqual([]);
  });

  test('over time does not join months across one that is missing, nor across April', async () => {
    const { page } = await site.open('/');
    const lines = page.locator(
      'section[aria-labelledby="gap-over-time-title"] svg path[stroke-width="2.5"], section[aria-labelledby="gap-over-time-title"] svg g[stroke-width="2.5"] path',
    );

    expect(await lines.count()).toBe(3);
  });
});

describe('the table of networks', () => {
  test.each([
    ['as typed', 'fleet valley', 'Fleet Valley PCN'],
    ['with a letter missing', 'flet valley', 'Fleet Valley PCN'],
    ['with two letters swapped', 'oakmree bridge', 'Oakmere Bridge PCN'],
    ['by its code', 'u10003', 'Thorn Valley PCN'],
  ])('finds a network %s', async (_how, typed, found) => {
    const { page } = await site.open('/');
    await page.getByLabel('Name or code').pressSequentially(typed);

    await page.locator('.network-table tbody tr').first().getByText(found, { exact: true }).waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe(typed);
  });

  test('does not make a step to go back to of every letter typed', async () => {
    const { page } = await site.open('/');
    const before = await page.evaluate(() => history.length);
    await page.getByLabel('Name or code').pressSequentially('fleet');
    expect(await page.evaluate(() => history.length)).toBe(before);
  });

  test('says in words what has no figure, and tells zero from missing', async () => {
    const { page } = await site.open('/');
    const row = async (code: string) => {
      await page.getByLabel('Name or code').fill(code);
      await page.getByText(`1 of 1,290 networks match “${code}”`).waitFor();
      return (await page.locator('.network-table tbody tr').innerText()).replaceAll(/\s+/g, ' ');
    };

    expect(await row('U10003')).toContain('Provisional');
    expect(await row('U10005')).toContain('Not reported Not ranked');
    expect(await row('U10007')).toContain('0 Least progressed fifth');
  });

  test('is put in order by its headings, with networks without a figure last both ways', async () => {
    const { page } = await site.open('/');
    await page.getByRole('columnheader', { name: 'Progress' }).getByRole('link').click();
    await page.locator('th[aria-sort="descending"]').waitFor();
    const values = await page.locator('.network-table tbody tr td:nth-child(2)').allInnerTexts();
    expect(values.map(Number.parseFloat)).toEqual(values.map(Number.parseFloat).toSorted((a, b) => b - a));

    await page.getByRole('columnheader', { name: 'Progress' }).getByRole('link').click();
    await page.locator('th[aria-sort="ascending"]').waitFor();
    expect((await firstCells(page))[0]).toContain('U10007');

    await page.goto(`${site.url}/?sort=value&page=52`);
    await page.locator('.network-table').waitFor();
    expect((await firstCells(page)).at(-1)).toContain('U10005');
  });

  test('is gone through by pages, and back again', async () => {
    const { page } = await site.open('/');
    const first = await firstCells(page);
    await page.getByRole('link', { name: 'Next page' }).click();
    await page.getByText('Page 2 of 52').waitFor();

    expect(await firstCells(page)).not.toEqual(first);
    await page.goBack();
    await page.getByText('Page 1 of 52').waitFor();
    expect(await firstCells(page)).toEqual(first);
  });
});

describe('by keyboard alone', () => {
  test('a reader skips to the content, finds a network, opens it and comes back', async () => {
    const { page } = await site.open('/');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Skip to main content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('How we work out these numbers');

    await page.locator('#network-search').focus();
    await page.keyboard.type('thorn valley');
    await page.getByText('match “thorn valley”').waitFor();
    await tabTo(page, 'Thorn Valley PCN');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Thorn Valley PCN' }).waitFor();
    expect(await page.locator(':focus').evaluate((element) => element.tagName)).toBe('H1');

    await page.goBack();
    await page.getByRole('heading', { level: 1, name: /^In July 2026/ }).waitFor();
    expect(await page.getByLabel('Name or code').inputValue()).toBe('thorn valley');
  });
});

async function tabTo(page: Page, text: string): Promise<void> {
  for (let i = 0; i < 20; i++) {
    await page.keyboard.press('Tab');
    if ((await page.locator(':focus').textContent()) === text) return;
  }
  throw new Error(`no "${text}" within twenty steps`);
}

describe('a network', () => {
  test('shows zero, suppressed, nobody eligible and not reported as four different things', async () => {
    const { page } = await site.open('/networks/U10000');
    const cells = await page
      .locator('section[aria-labelledby="indicators-title"] tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [
          row.querySelector('th')?.textContent?.slice(0, 5),
          row.querySelector('td')?.textContent,
        ]),
      );

    expect(cells.slice(1)).toEqual([
      ['ZERO1', '0.0%'],
      ['HIDE1', 'Suppressed'],
      ['NONE1', 'Nobody eligible'],
      ['MISS1', 'Not reported'],
      ['COUNT', '1,234'],
    ]);
  });

  test('is shown for the month of the page that the reader came from', async () => {
    const { page } = await site.open('/?month=2026-03&q=U10000');
    await page.getByRole('link', { name: 'Fleet Valley PCN' }).click();
    await page.getByRole('heading', { level: 1, name: 'Fleet Valley PCN' }).waitFor();

    expect(await page.getByLabel('Month', { exact: true }).inputValue()).toBe('2026-03');
    expect(await page.locator('.nhsuk-lede-text').textContent()).toContain('In March 2026');
  });
});

describe('when things go wrong', () => {
  test('an unreachable service is said, and can be tried again', async () => {
    const { page } = await site.open('/');
    await page.route('**/v1/**', (route) => route.abort());
    await page.getByLabel('Month', { exact: true }).selectOption('2026-02');
    await page.getByRole('alert').getByText('cannot be reached').waitFor();
    await page.unroute('**/v1/**');
    await page.getByRole('button', { name: 'Try again' }).click();

    await page.getByRole('alert').waitFor({ state: 'detached' });
    await settled(page);
    expect(await firstCells(page)).not.toEqual([]);
    expect(await heading(page)).toContain('February 2026');
  });

  test('one try asks again for every part of the page that could not be had', async () => {
    const { page } = await site.open('/nothing');
    const parts = /\/v1\/(gap-breakdown|deprivation)/;
    await page.route(parts, (route) => route.abort());
    await page.getByRole('link', { name: 'Go to the gap' }).click();
    await page.getByRole('alert').nth(1).waitFor();
    await page.unroute(parts);
    await page.getByRole('button', { name: 'Try again' }).first().click();

    await page.getByRole('alert').first().waitFor({ state: 'detached' });
    await settled(page);
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('nothing jumps while figures arrive', async () => {
    const { page } = await site.open('/nothing');
    await page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if ('value' in entry && typeof entry.value === 'number') shifts.push(entry.value);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.getByRole('link', { name: 'Go to the gap' }).click();
    await page.getByRole('heading', { level: 1, name: /^In July 2026/ }).waitFor();
    await settled(page);
    const shifted = await page.evaluate<number>('shifts.reduce((sum, shift) => sum + shift, 0)');

    // Core Web Vitals: 0.1 or less is good.
    expect(shifted).toBeLessThanOrEqual(0.1);
  });

  test('the address of a release keeps that release', async () => {
    const { page } = await site.open('/?release=1');
    await page.getByText('You are reading release 1').waitFor();
    await page.getByRole('link', { name: 'Read the newest release' }).click();
    await page.getByText('You are reading release 1').waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('');
  });
});

test('who goes back from a network is where they were in the list', async () => {
  const { page } = await site.open('/');
  const link = page.locator('.network-table tbody a').last();
  await link.scrollIntoViewIfNeeded();
  await settled(page);
  const place = await page.evaluate(() => scrollY);
  await link.click();
  await page.waitForURL('**/networks/**');
  await settled(page);
  await page.goBack();
  await page.waitForFunction((was) => Math.abs(scrollY - was) < 50, place);
  expect(place).toBeGreaterThan(500);
});
