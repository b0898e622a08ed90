import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { WorkforceQuestion } from '../../functions/questions/workforce/question.ts';
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

describe('the workforce page', () => {
  test('opens with the finding that the API gives, and its table has the numbers of its chart', async () => {
    const { page } = await site.open('/workforce');
    const { data } = WorkforceQuestion.answer.parse(await (await fetch(`${site.url}/v1/workforce`)).json());
    expect(await page.locator('h1').textContent()).toBe(data.keyPoints[0]);

    const figure = page.locator('section[aria-labelledby="roles-title"]');
    await figure.locator('summary').first().click();
    const cells = await figure.locator('tbody tr', { hasText: 'GPs' }).locator('td').allInnerTexts();
    expect(cells).toEqual(['0.20', '0.10', '0.30']);
    expect(await figure.locator('svg').getAttribute('aria-label')).toContain(
      'GPs from 0.10 (North East and Yorkshire) to 0.30 (London)',
    );
  });

  test('lists who has nobody in a role group, and keeps the choice in the address', async () => {
    const { page } = await site.open('/workforce');
    await page.getByText('1 of 1,290 networks have nobody in the census.').waitFor();
    await page.getByLabel('Without').selectOption('gps');
    // Every third network but the first, which is not in the census: 429.
    await page.getByText('429 of 1,290 networks have nobody in “GPs”.').waitFor();
    expect(new URL(page.url()).searchParams.get('group')).toBe('gps');
  });

  test('picks a region out of the chart', async () => {
    const { page } = await site.open('/workforce');
    await page.getByLabel('Region', { exact: true }).selectOption('Y56');
    await page.getByText('The square is London.').waitFor();
    expect(new URL(page.url()).searchParams.get('region')).toBe('Y56');
  });

  test('says that a release holds no workforce figures', async () => {
    const { page } = await site.open('/workforce?release=1');
    expect(await page.locator('h1').textContent()).toBe('There are no workforce figures');
  });
});
