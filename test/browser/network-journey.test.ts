import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { circumstancesTitle } from '../../dashboards/pages/network/circumstances-words.ts';
import { AreaQuestion } from '../../functions/questions/area/question.ts';
import { ExpectedProgressQuestion } from '../../functions/questions/expected-progress/question.ts';
import { ExplainQuestion } from '../../functions/questions/explain/question.ts';
import { HeadlineQuestion } from '../../functions/questions/headline/question.ts';
import { PatientsNeededQuestion } from '../../functions/questions/patients-needed/question.ts';
import { PracticeContributionQuestion } from '../../functions/questions/practice-contribution/question.ts';
import { RanksQuestion } from '../../functions/questions/ranks/question.ts';
import { fifthSentence } from '../../functions/sentences/fifth-words.ts';
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

/** Texts of the cells of a figure's table, row by row. */
async function tableOf(page: Page, id: string): Promise<string[][]> {
  return page
    .locator(`section[aria-labelledby="${id}-title"] tbody tr`)
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')),
    );
}

describe('the page of a network', () => {
  test('opens with its fifth and the move, and then with what to do next, as the API gives them', async () => {
    const { page, complaints } = await site.open('/networks/U20010');
    const [{ data: area }, { data: headline }, { data: ranks }, { data: needs }] = await Promise.all([
      site.api('/v1/areas/U20010', AreaQuestion.answer),
      site.api('/v1/headline', HeadlineQuestion.answer),
      site.api('/v1/ranks?area=U20010', RanksQuestion.answer),
      site.api('/v1/patients-needed?area=U20010', PatientsNeededQuestion.answer),
    ]);
    const text = await page.locator('.where-we-stand').innerText();
    const [rank] = ranks.networks;
    // More than a tenth of these networks are at 0, so that the page tells the indicator.
    expect(headline).toMatchObject({ measure: 'CAN04', why: 'cut-off' });
    const rate = area.results.find(
      ({ month, indicator }) => month === '2025-07' && indicator === 'CAN04',
    )?.rate;

    expect(text).toContain(`achieved ${(100 * Number(rate)).toFixed(1)}% on “${headline.label}”`);
    const fifth = area.months.at(-1)?.fifth ?? null;
    expect(text).toContain(fifthSentence('U20010', fifth, ranks));
    expect(text).not.toContain('anywhere from');
    const place = page.locator('.where-we-stand details tbody th');
    expect(await place.first().textContent()).toBe(`${rank?.rank}`);
    const nearest = Math.min(
      ...needs.networks.flatMap(({ toLower, toUpper }) =>
        [toLower, toUpper].filter((patients) => patients !== null && patients > 0).map(Number),
      ),
    );
    const next = await page.locator('section[aria-labelledby="do-next-title"]').innerText();
    expect(next).toContain(`${nearest} more patient`);
    expect(complaints).toEqual([]);
  });

  test('has the same figures in the chart of practices, in its table and in the API, and they add up', async () => {
    const { page } = await site.open('/networks/U20010?indicator=CAN04');
    const { data } = await site.api(
      '/v1/areas/U20010/explain?indicator=CAN04&month=2025-07',
      ExplainQuestion.answer,
    );
    const rows = await tableOf(page, 'practices');
    const drawn = await page.locator('section[aria-labelledby="practices-title"] svg').textContent();

    expect(rows.slice(0, -1).map(([, numerator]) => Number(numerator))).toEqual(
      data.practices.map(({ numerator }) => numerator),
    );
    expect(rows.at(-1)?.slice(1, 3).map(Number)).toEqual([data.result.numerator, data.result.denominator]);
    for (const [, , , rate] of rows.slice(0, -1)) expect(drawn).toContain(rate);
  });

  test('leaves out what is of progress alone in a month that is told by an indicator', async () => {
    const { page } = await site.open('/networks/U20010');
    const { data } = await site.api('/v1/practice-contribution/U20010', PracticeContributionQuestion.answer);
    await openDetails(page);

    expect(data.practices.map(({ gain }) => gain)).not.toEqual([]);
    expect(await page.locator('section[aria-labelledby="shortfall-title"]').count()).toBe(0);
  });

  test('says what its circumstances suggest, as the API does', async () => {
    const { page } = await site.open('/networks/U20010');
    const { data } = await site.api('/v1/expected-progress?area=U20010', ExpectedProgressQuestion.answer);
    const [found] = data.residuals;
    await openDetails(page);
    const section = page.locator('section[aria-labelledby="circumstances-title"]');

    expect(await section.locator('h2').textContent()).toBe(
      circumstancesTitle(found, data.measure?.unit ?? 'score'),
    );
    expect(await section.textContent()).toContain(
      found === undefined
        ? (data.reason ?? 'nothing is expected of it')
        : `scored ${(100 * found.expected).toFixed(0)} on average`,
    );
  });

  test('keeps the figure whose practices are shown in the address', async () => {
    const { page } = await site.open('/networks/U20010');
    await page.getByLabel('Practices behind which figure?').selectOption('HI03');
    await page.locator('#practices-title + p').getByText('HI03').waitFor();
    expect(new URL(page.url()).searchParams.get('indicator')).toBe('HI03');
    await page.goBack();
    await page.locator('#practices-title + p').getByText('CAN04').waitFor();
  });

  test('tells suppressed, nobody eligible, zero and not reported apart in the rug', async () => {
    const states = await Promise.all(
      ['U20001', 'U20002', 'U20003'].map(async (code) => {
        const { page } = await site.open(`/networks/${code}`);
        await openDetails(page);
        const column = await page.locator('#rug-title ~ details th').allTextContents();
        const rows = await tableOf(page, 'rug');
        return rows[0]?.[column.indexOf('SMR03')];
      }),
    );
    expect(states).toEqual(['Suppressed', 'Nobody eligible', expect.stringMatching(/^0\.0%/)]);
  });

  test('says of a month that is not the newest what is kept for the newest alone', async () => {
    const { page, complaints } = await site.open('/networks/U20010?month=2025-06');
    await page.getByRole('link', { name: 'Read them for July 2025' }).waitFor();
    expect(await page.getByRole('heading', { name: 'What might explain this?' }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('of a network that is not in the release says so, and where all are', async () => {
    const { page } = await site.open('/networks/U99999');
    expect(await page.locator('h1').textContent()).toBe('No network has the code U99999');
    await page.getByRole('link', { name: 'all networks' }).click();
    await page.getByRole('heading', { level: 1, name: /^England’s \d+ networks$/ }).waitFor();
  });
});

describe('my network', () => {
  test('is found by keyboard with a slip, remembered on the device, opened from the menu and forgotten', async () => {
    const { page, complaints } = await site.open('/my-network');
    await page.getByLabel('Name or code of your network').focus();
    await page.keyboard.type('flet valey');
    await page.getByRole('link', { name: 'Fleet Valley PCN' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Fleet Valley PCN' }).waitFor();
    await page.getByRole('button', { name: 'Save as my network' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Only this device knows').waitFor();

    await page.goto(`${site.url}/`);
    await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Networks' }).click();
    await page.getByRole('navigation', { name: 'Networks' }).getByText('My network').click();
    await page.getByRole('heading', { level: 1, name: 'Fleet Valley PCN' }).waitFor();
    await settled(page);
    await page.getByRole('button', { name: 'Remove as my network' }).click();
    await page.getByRole('navigation', { name: 'Networks' }).getByText('My network').click();
    await page.getByRole('heading', { level: 1, name: 'Which is your network?' }).waitFor();
    expect(complaints).toEqual([]);
  });
});

describe.each([
  ['a wide screen', 1280],
  ['a screen of 320 pixels', 320],
])('on %s', (_screen, width) => {
  test.each([
    ['a network', '/networks/U20010'],
    ['a network with hidden figures', '/networks/U20001'],
    ['a network without data', '/networks/U20006'],
    ['finding my network', '/my-network?q=valley'],
  ])('%s has no fault that axe finds, and fits', async (_name, path) => {
    const { page } = await site.open(path, { width });
    await openDetails(page);
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
