import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ROUTES } from '../../dashboards/routes.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishWholeEngland } from '../fixtures/releases/whole-england.ts';
import { EVERY_PAGE } from './every-page.ts';
import { openSite, type Site, settled } from './open-site.ts';

let site: Site;

beforeAll(async () => {
  const store = memoryObjectStore();
  await publishWholeEngland(store);
  site = await openSite(store);
});

afterEach(() => site.closeWindows());
afterAll(() => site.close());

interface Steps {
  /** Every control that is shown, in the order of the page; of radio buttons the one chosen, the others by arrows. */
  readonly controls: readonly string[];
  /** Those that Tab came to, in that order. */
  readonly reached: readonly string[];
  /** Those that look the same with the focus as without, or lie outside the window when they have it. */
  readonly unseen: readonly string[];
}

/** Steps through a page with Tab alone, from its beginning to its last control. */
async function stepThrough(page: Page): Promise<Steps> {
  const count = await page.evaluate(() => {
    const shown = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex="0"]'),
    ].filter(
      (element) => element.checkVisibility() && !element.matches(':disabled, [type="radio"]:not(:checked)'),
    );
    const named = (element: Element) =>
      `${element.tagName.toLowerCase()}#${element.id} ${(element.textContent ?? '').trim().slice(0, 40)}`;
    const steps = { controls: shown.map(named), reached: [] as string[], unseen: [] as string[] };
    Object.assign(globalThis, { steps });
    document.addEventListener('focusin', ({ target }) => {
      if (!(target instanceof HTMLElement)) return;
      steps.reached.push(named(target));
      const { outlineStyle, outlineColor, boxShadow } = getComputedStyle(target);
      const outlined = outlineStyle !== 'none' && !/, 0\)$|transparent/.test(outlineColor);
      const { top, bottom, left, right } = target.getBoundingClientRect();
      const inside = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
      if ((!outlined && boxShadow === 'none') || !inside) steps.unseen.push(named(target));
    });
    return shown.length;
  });
  for (let i = 0; i < count; i++) await page.keyboard.press('Tab');
  return page.evaluate<Steps>('steps');
}

describe.each([
  ['a wide screen', 1280],
  ['a screen of 320 pixels, as at 400 % zoom', 320],
])('by keyboard alone, on %s', (_screen, width) => {
  test.each(EVERY_PAGE)(
    'every control of %s is come to in order, seen when it has the focus, and left again',
    async (_name, path) => {
      const { page } = await site.open(path, { width });
      const { controls, reached, unseen } = await stepThrough(page);

      expect(reached).toEqual(controls);
      expect(unseen).toEqual([]);
    },
  );
});

describe('the first step of every page', () => {
  test.each(EVERY_PAGE)('of %s skips to its content', async (_name, path) => {
    const { page } = await site.open(path);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Skip to main content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(
      await page
        .locator(':focus')
        .evaluate((element) => element.closest('main, footer')?.tagName ?? 'neither'),
    ).toMatch(/MAIN|FOOTER/);
  });
});

describe('a choice made by keyboard', () => {
  test.each([
    ['the measure', '/', '#measure', /^In July 2026 the gap on “Lower GI/],
    ['the month', '/', '#month', /^In June 2026/],
    ['the membership', '/networks/U10000', '#basis', /^$/],
    ['the month of a network', '/networks/U10000', '#month', /, June 2026$/],
  ])(
    'of %s keeps the focus where it was made, and what it changed is told',
    async (_what, path, id, told) => {
      const { page } = await site.open(path);
      await page.locator(id).focus();
      await page.keyboard.press('ArrowDown');
      await page.waitForURL(/[?]/);
      await page.waitForLoadState('networkidle');
      await settled(page);

      expect(await page.evaluate(() => document.activeElement?.id)).toBe(id.slice(1));
      const announcer = page.getByRole('region', { name: 'About these data' }).getByRole('status').first();
      expect(await announcer.textContent()).toMatch(told);
    },
  );
});

describe('the menu', () => {
  test('has six entries in one line, and each section its own row of links', async () => {
    const { page } = await site.open('/networks/compare');
    const entries = page.getByRole('navigation', { name: 'Menu' }).getByRole('link');
    expect(await entries.allTextContents()).toEqual([
      'The gap',
      'Networks',
      'ICBs',
      'Indicators',
      'Your surgery',
      'Reports and data',
    ]);
    const tops = await entries.evaluateAll((all) => all.map((link) => link.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
    expect(await page.locator('[aria-current]').allTextContents()).toEqual(['Networks', 'Compare networks']);
  });

  test('leads to every page that needs no code', async () => {
    const { page } = await site.open('/');
    const reached = new Set<string>();
    const linksOf = (name: string) =>
      page
        .getByRole('navigation', { name })
        .getByRole('link')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')?.split('?')[0] ?? ''));
    for (const href of await linksOf('Menu')) {
      await page.goto(site.url + href);
      await page.locator('h1').waitFor();
      reached.add(href);
      const section = await page.locator('.menu [aria-current]').textContent();
      for (const found of await linksOf(section ?? '')) reached.add(found);
    }
    // A code, a deeper page and what the footer links to are reached from pages.
    const without = ROUTES.filter(({ path }) => [...reached].every((href) => !path.test(href))).map(
      ({ path }) => path.source,
    );
    expect(without.filter((source) => !source.includes('(?<') && !/explain|settings/.test(source))).toEqual(
      [],
    );
  });
});

describe('the menu of a narrow screen', () => {
  test('opens with Enter, and the next step is its first link', async () => {
    const { page } = await site.open('/', { width: 320 });
    await page.getByRole('button', { name: 'Menu' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('The gap');
  });
});

describe('the details of a network', () => {
  test.each([
    ['a network', '/networks/U10000'],
    ['a network in an earlier month', '/networks/U10000?month=2026-03'],
    ['a network without data', '/networks/U10005'],
  ])('of %s are folded, and each opens by Enter with what it holds', async (_name, path) => {
    const { page } = await site.open(path);
    const parts = page.locator('.folded-part');
    const count = await parts.count();
    expect(count).toBeGreaterThan(1);
    for (let i = 0; i < count; i++) {
      const part = parts.nth(i);
      expect(await part.getAttribute('open')).toBeNull();
      await part.locator('> summary').focus();
      await page.keyboard.press('Enter');
      await part.locator('> :not(summary, [data-waits])').first().waitFor();
    }
    await settled(page);
  });
});

describe('a link to a part of the page', () => {
  test.each([
    ['the gap', '/'],
    ['the gap of an earlier month', '/?month=2025-07&measure=IHB01'],
  ])('on %s always has a heading to go to', async (_name, path) => {
    const { page } = await site.open(path);
    const dead = await page.locator('.page-contents a').evaluateAll((links) =>
      links.flatMap((link) => {
        const href = link.getAttribute('href') ?? '';
        return document.querySelector(`h2${href}`) === null ? [href] : [];
      }),
    );
    expect(await page.locator('.page-contents a').count()).toBeGreaterThan(3);
    expect(dead).toEqual([]);
  });

  test('goes there, keeps what is shown, and goes back', async () => {
    const { page } = await site.open('/?month=2026-03');
    await page.getByRole('link', { name: 'Find any network' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/?month=2026-03#networks-title');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('id')).toBe('network-search');
    await page.goBack();
    await page.waitForURL('**/?month=2026-03');
    expect(await page.getByLabel('Month', { exact: true }).inputValue()).toBe('2026-03');
  });
});
