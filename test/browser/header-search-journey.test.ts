import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishSurgeries } from '../fixtures/releases/surgeries.ts';
import { axeFindings, openSite, type Site } from './open-site.ts';

let site: Site;
const FIELD = { name: 'Network, surgery, ICB or postcode' };

beforeAll(async () => {
  const store = memoryObjectStore();
  await publishSurgeries(store);
  site = await openSite(store);
});

afterEach(() => site.closeWindows());
afterAll(() => site.close());

describe('the search of the header', () => {
  test.each([
    ['a network by its name', 'fleet', '/networks/U10001'],
    ['an ICB by its code', 'qhm', '/icbs/QHM'],
    ['the network of a surgery', 'old quay', '/networks/U10001'],
    ['a surgery in no network', 'wandering', '/your-surgery/X10004'],
    ['an indicator', 'can04', '/indicators/CAN04'],
    ['the surgeries of a postcode', 'le5', '/your-surgery?postcode=LE5'],
  ])('leads by keyboard to %s', async (_what, typed, path) => {
    const { page } = await site.open('/networks');
    await page.getByRole('combobox', FIELD).fill(typed);
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${path}`);
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(path);
  });

  test('waits for its answer where Enter comes first', async () => {
    const { page } = await site.open('/networks');
    await page.getByRole('combobox', FIELD).fill('marlow');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/networks/U10002');
    expect(await page.getByRole('combobox', FIELD).inputValue()).toBe('');
  });

  test('leads a resident to the page of the surgery', async () => {
    const { page } = await site.open('/your-surgery');
    await page.getByRole('combobox', FIELD).fill('old quay');
    await page.getByRole('option', { name: /Old Quay Surgery/ }).click();
    await page.waitForURL('**/your-surgery/X10001');
    await page.locator('.caption b').getByText('Old Quay Surgery').waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  test('opens below the header on a telephone, with the focus in it, and one tap leads on', async () => {
    const { page, complaints } = await site.open('/networks', { width: 390, height: 844 });
    expect(await page.getByRole('combobox', FIELD).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Search' }).click();
    await page.keyboard.type('marlow');
    await page.getByRole('option', { name: /Marlow Central PCN network · North Coast/ }).click();
    await page.waitForURL('**/networks/U10002');
    expect(complaints).toEqual([]);
  });

  test('sends no more of a postcode than its first half', async () => {
    const { page } = await site.open('/networks');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(decodeURIComponent(request.url())));
    await page.getByRole('combobox', FIELD).pressSequentially('le5 4lj');
    await page.getByRole('option', { name: 'Surgeries in LE5 3 surgeries' }).waitFor();
    expect(asked.filter((url) => /4lj/i.test(url))).toEqual([]);
  });

  test('says what to try where nothing is called so, and Escape closes it', async () => {
    const { page } = await site.open('/networks');
    await page.getByRole('combobox', FIELD).fill('zzzzzz');
    const none = page.getByText('Nothing is called “zzzzzz”.');
    await none.waitFor();
    await page.keyboard.press('Escape');
    await none.waitFor({ state: 'detached' });
    expect(await page.getByRole('combobox', FIELD).inputValue()).toBe('zzzzzz');
  });

  test.each([1280, 390])('has no fault that axe finds, %i pixels wide', async (width) => {
    const { page } = await site.open('/networks', { width });
    if (width === 390) await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('combobox', FIELD).fill('a');
    await page.getByRole('combobox', FIELD).fill('pcn');
    await page.getByRole('option').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});

describe('the table of networks', () => {
  test('is cut down by name with a slip, region, ICB, fifth and coverage, and the address keeps it', async () => {
    const { page, complaints } = await site.open('/networks');
    await page.getByLabel('Network, name or code').fill('marlwo');
    await page.getByText('1 of 4 networks shown').waitFor();
    await page.getByLabel('Network, name or code').fill('');
    await page.getByLabel('Coverage').selectOption('low');
    await page.getByText('1 of 4 networks shown').waitFor();
    expect(new URL(page.url()).search).toBe('?coverage=low');
    expect(complaints).toEqual([]);
  });

  test('names the surgeries that are called so, and leads to their network', async () => {
    const { page } = await site.open('/networks?q=old+quay');
    await page.getByRole('region', { name: 'Surgeries called “old quay”' }).getByRole('link').first().click();
    await page.waitForURL('**/networks/U10001');
    expect(new URL(page.url()).search).toBe('');
  });

  test('keeps a choice that another follows before the page is drawn again', async () => {
    const { page } = await site.open('/networks?q=fleet');
    await page.evaluate(() => {
      const change = (id: string, value: string, event: string) => {
        const field = document.getElementById(id);
        if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) throw new Error(id);
        field.value = value;
        field.dispatchEvent(new Event(event, { bubbles: true }));
      };
      change('matrix-name', '', 'input');
      change('coverage', 'low', 'change');
    });
    await page.getByText('1 of 4 networks shown').waitFor();
    expect(new URL(page.url()).search).toBe('?coverage=low');
  });
});

test('the way up from a network leads to its ICB and to England', async () => {
  const { page } = await site.open('/networks/U10001');
  const crumbs = page.getByRole('navigation', { name: 'Breadcrumb' });
  await crumbs.getByRole('link', { name: 'North Coast' }).waitFor();
  expect(await crumbs.getByRole('listitem').allTextContents()).toEqual([
    'England',
    'North East and Yorkshire',
    'North Coast',
    'U10001',
  ]);
  await crumbs.getByRole('link', { name: 'North Coast' }).click();
  await page.waitForURL('**/icbs/QHM');
});
