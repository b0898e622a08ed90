import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { LONG_NAME, ODD_NAME, publishSurgeries } from '../fixtures/releases/surgeries.ts';
import { axeFindings, openDetails, openSite, type Site } from './open-site.ts';

let site: Site;

beforeAll(async () => {
  const store = memoryObjectStore();
  await publishSurgeries(store);
  site = await openSite(store);
});

afterEach(() => site.closeWindows());
afterAll(() => site.close());

describe('a resident', () => {
  test('goes from a whole postcode to the answers, and only its first half leaves the browser', async () => {
    const { page, complaints } = await site.open('/your-surgery', { width: 390, height: 844 });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(decodeURIComponent(request.url())));
    await page.getByLabel('Surgery or postcode').fill('le5 4lj');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('heading', { name: '3 surgeries in LE5' }).waitFor();
    await page.getByRole('link', { name: 'Old Quay Surgery' }).click();

    await page.getByRole('heading', { level: 1, name: 'Higher than England on 1 of 3 checks' }).waitFor();
    await page
      .getByText('80 in every 100 people referred for possible bowel cancer had a stool test first')
      .waitFor();
    await page.getByText('More than in England').waitFor();
    await page.getByRole('region', { name: 'Getting an appointment' }).getByText('84 of 100').waitFor();
    expect(asked.filter((url) => /4lj/i.test(url))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('waits for one answer, asked for while the page is on its way and not once more', async () => {
    const { page } = await site.open('/your-surgery');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(new URL('/your-surgery/X10007', page.url()).href);
    await page.getByRole('heading', { level: 1, name: /84 in every 100/ }).waitFor();
    expect(asked.filter((path) => path.startsWith('/v1/surgeries'))).toEqual(['/v1/surgeries/X10007']);
  });

  test('reads one answer as the heading, and what cannot be shown yet', async () => {
    const { page } = await site.open('/your-surgery/x10007');

    expect(await page.locator('h1').textContent()).toBe(
      '84 in every 100 appointments were within 2 weeks of booking',
    );
    await page
      .getByText('In England it was 87 in every 100. We cannot say how much of this is down to chance.')
      .waitFor();
    const unanswered = page.getByRole('region', { name: 'What we cannot show yet' });
    expect(await unanswered.locator('dt').allTextContents()).toEqual([
      'Getting through by phone',
      'Checks and reviews that are due',
      'What patients say',
    ]);
  });

  test.each([
    [
      '/your-surgery/X10006',
      'This surgery is no longer listed',
      'It was last listed in June 2026, in Fleet Valley PCN.',
    ],
    ['/your-surgery/X10004', 'This surgery is in no network', 'Its patients still count for NHS North Coast'],
    ['/your-surgery/X10005', 'We do not know this surgery’s network', 'No list that we hold says'],
    ['/your-surgery/X99999', 'No surgery has the code X99999', 'It may be typed wrongly'],
    ['/your-surgery/U10001', 'No surgery has the code U10001', 'It may be typed wrongly'],
  ])('is told at %s what is the matter, and how to go on', async (path, title, why) => {
    const { page } = await site.open(path);
    expect(await page.locator('h1').textContent()).toBe(title);
    await page.getByText(why).waitFor();
    await page.getByLabel('Surgery or postcode').fill('old quay');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Old Quay Surgery' }).waitFor();
  });

  test.each([
    ['ZZ99', 'No surgery’s own postcode begins ZZ99'],
    ['12345', 'Nothing is called “12345”'],
  ])('who types %s is told that it leads to nothing', async (typed, title) => {
    const { page } = await site.open('/your-surgery');
    await page.getByLabel('Surgery or postcode').fill(typed);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: title }).waitFor();
    expect(await page.locator('.results').count()).toBe(0);
  });

  test.each([
    ['X10002', ODD_NAME],
    ['X10003', LONG_NAME],
  ])('sees the name of %s as it is, on a page no wider than the screen', async (code, name) => {
    const { page } = await site.open(`/your-surgery/${code}`, { width: 320 });
    expect(await page.locator('.caption b').textContent()).toBe(name);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  test('prints one page', async () => {
    const { page } = await site.open('/your-surgery/X10001');
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
});

test.each([
  ['/your-surgery', 1280],
  ['/your-surgery?postcode=LE5', 390],
  ['/your-surgery/X10001', 1280],
  ['/your-surgery/X10001', 390],
  ['/your-surgery/X10007', 390],
])('axe finds nothing at %s, %i pixels wide', async (path, width) => {
  const { page } = await site.open(path, { width });
  await openDetails(page);
  expect(await axeFindings(page)).toEqual([]);
});
