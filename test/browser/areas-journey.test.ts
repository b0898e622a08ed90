import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { AreasQuestion } from '../../functions/questions/areas/question.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishSurgeries } from '../fixtures/releases/surgeries.ts';
import { axeFindings, openDetails, openSite, type Site } from './open-site.ts';

let site: Site;

beforeAll(async () => {
  const store = memoryObjectStore();
  await publishSurgeries(store);
  site = await openSite(store);
});

afterEach(() => site.closeWindows());
afterAll(() => site.close());

describe('the lead of an ICB', () => {
  test('lists its networks and no others, as the API does, in any order', async () => {
    const { page, complaints } = await site.open('/icbs/QHM');
    const { data } = await site.api('/v1/areas?kind=pcn&within=QHM', AreasQuestion.answer);
    const names = page.locator('.matrix tbody th a');

    expect((await names.allTextContents()).toSorted()).toEqual(data.areas.map(({ name }) => name).toSorted());
    await page.getByRole('columnheader', { name: 'Network' }).getByRole('link').click();
    await page.locator('th[aria-sort="ascending"]').getByText('Network').waitFor();
    expect(await names.allTextContents()).toEqual([
      'Fleet Valley PCN',
      'Marlow Central PCN',
      'Oakmere Hill PCN',
    ]);
    expect(complaints).toEqual([]);
  });

  test('reads who is in no network, and has that of each month as a file', async () => {
    const { page } = await site.open('/icbs/QHM');
    const told = page.getByText('1 of 7 practices, with 9,000 patients, is in no network.');
    expect(await told.textContent()).toContain('no source of membership lists it');
    const address = await told.getByRole('link').getAttribute('href');
    const csv = await (await fetch(`${site.url}${address}`)).text();

    const [head, ...rows] = csv.trimEnd().split('\r\n');
    expect(head).toMatch(/^month,code,name,kind,practices,practices_in_no_network,practices_not_known/);
    expect(rows.map((row) => row.split(',').slice(0, 2))).toEqual([
      ['2026-06', 'QHM'],
      ['2026-07', 'QHM'],
    ]);
  });

  test('sees first which network too little is known of', async () => {
    const { page } = await site.open('/icbs/QHM', { width: 390 });
    const box = page.getByRole('region', { name: '1 network is not ranked' });
    expect(await box.getByRole('listitem').allTextContents()).toEqual(['Oakmere Hill PCN71.0%']);
  });

  test('cuts the networks down by name and by coverage, and the address keeps it', async () => {
    const { page } = await site.open('/icbs/QHM');
    await page.getByLabel('Network, name or code').fill('valley');
    await page.getByText('1 of 3 networks shown').waitFor();
    await page.getByLabel('Network, name or code').fill('');
    await page.getByLabel('Coverage').selectOption('low');
    await page.getByText('1 of 3 networks shown').waitFor();
    expect(new URL(page.url()).search).toBe('?coverage=low');
  });

  test('is led from the old address of an ICB to the new one, with what it asked for', async () => {
    const { page } = await site.open('/networks/QHM?month=2026-07');
    await page.waitForURL('**/icbs/QHM?month=2026-07');
    await page.getByRole('heading', { name: 'Which networks need what' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/icbs/QHM');
  });

  test('is told of a code that no area has, and where all are', async () => {
    const { page } = await site.open('/icbs/QXX');
    expect(await page.locator('h1').textContent()).toBe('No area has the code QXX');
    await page.getByRole('link', { name: 'all ICBs' }).click();
    await page.getByRole('link', { name: 'NHS North Coast Integrated Care Board' }).first().waitFor();
  });
});

test.each([
  ['/icbs', 1280],
  ['/icbs', 390],
  ['/icbs/QHM', 1280],
  ['/icbs/QHM', 390],
])('axe finds nothing at %s, %i pixels wide', async (path, width) => {
  const { page } = await site.open(path, { width });
  await openDetails(page);
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
});
