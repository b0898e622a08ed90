import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { inject } from 'vitest';
import { type ServeOptions, serve } from '../../functions/local/serve.ts';
import type { ObjectStore } from '../../functions/ports/object-store.ts';
import { launchChromium } from './launch-chromium.ts';

/** A served site and a real browser to read it with. */
export interface Site {
  readonly url: string;
  /** Opens an address in a window of its own and waits for the page's heading. */
  open(path: string, options?: OpenOptions): Promise<OpenPage>;
  /** What the API answers. @throws ZodError when it is not of the contract */
  api<Answer>(path: string, contract: { parse(json: unknown): Answer }): Promise<Answer>;
  /** Closes every window; call after each test. */
  closeWindows(): Promise<void>;
  /** Ends the service and leaves the windows open, as when a connection is lost. */
  loseConnection(): Promise<void>;
  close(): Promise<void>;
}

interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  /** Lets the page keep what it read for when there is no connection; otherwise each test starts from nothing. */
  readonly keeps?: boolean;
  /** As high contrast does it: every colour is the system's. */
  readonly forcedColours?: boolean;
}

interface OpenPage {
  readonly page: Page;
  /** What the browser complained of: errors, refused styles and scripts, requests to anyone else. */
  readonly complaints: readonly string[];
}

const MOST_WAIT = 20_000;

/** Serves a store as `npm start` does, with the dashboards that were built for these tests. */
export async function openSite(
  store: ObjectStore,
  { incoming }: Pick<ServeOptions, 'incoming'> = {},
): Promise<Site> {
  const sending = incoming && { incoming };
  const server = await serve({ store, ...sending, port: 0, dashboards: inject('dashboards'), log: () => {} });
  const browser: Browser = await launchChromium();
  const contexts: BrowserContext[] = [];
  const closeWindows = async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  };
  const open = async (
    path: string,
    { width = 1280, height = 900, keeps = false, forcedColours = false }: OpenOptions = {},
  ): Promise<OpenPage> => {
    const context = await browser.newContext({
      viewport: { width, height },
      serviceWorkers: keeps ? 'allow' : 'block',
      forcedColors: forcedColours ? 'active' : 'none',
    });
    contexts.push(context);
    const page = await context.newPage();
    followRequests(page);
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('request', (request) => {
      // A picture that the page made itself has the origin of the page.
      const { origin, host } = new URL(request.url());
      if (origin !== server.url) complaints.push(`asked ${host}`);
    });
    await page.goto(server.url + path);
    try {
      await page.locator('h1').waitFor({ timeout: MOST_WAIT });
      await settled(page);
    } catch (cause) {
      throw new Error(`${path} was not drawn; the browser said: ${complaints.join('; ') || 'nothing'}`, {
        cause,
      });
    }
    return { page, complaints };
  };
  return {
    url: server.url,
    open,
    api: async (path, contract) => contract.parse(await (await fetch(server.url + path)).json()),
    closeWindows,
    loseConnection: () => server.close(),
    async close() {
      await closeWindows();
      await browser.close();
      await server.close().catch(() => undefined);
    },
  };
}

/** What each window has asked for and not been answered. */
const UNANSWERED = new WeakMap<Page, Set<Request>>();

function followRequests(page: Page): void {
  const unanswered = new Set<Request>();
  UNANSWERED.set(page, unanswered);
  page.on('request', (request) => unanswered.add(request));
  page.on('requestfinished', (request) => unanswered.delete(request));
  page.on('requestfailed', (request) => unanswered.delete(request));
}

/** Waits until every place for a chart holds its chart and nothing that the page asked for is still to come. */
export async function settled(page: Page): Promise<void> {
  do {
    await page.waitForFunction(() => {
      const places = [...document.querySelectorAll('.chart-place')];
      return (
        document.querySelector('.page-skeleton, .section-skeleton, details[open] > [data-waits]') === null &&
        places.every((place) => place.querySelector('svg') !== null)
      );
    });
    await answered(page);
    // An answer is drawn, or asks for the next, in the frames after it came.
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
  } while (openRequests(page).length > 0);
}

function openRequests(page: Page): readonly Request[] {
  return [...(UNANSWERED.get(page) ?? [])];
}

/** Waits until no request is open. @throws Error that names what was not answered in time */
async function answered(page: Page): Promise<void> {
  const end = Date.now() + MOST_WAIT;
  while (openRequests(page).length > 0) {
    if (Date.now() > end) {
      const addresses = openRequests(page).map((request) => request.url());
      throw new Error(`not answered: ${addresses.join(' ')}`);
    }
    await page.waitForTimeout(10);
  }
}

/** Opens what waits behind a summary, such as the tables of charts, so that it is looked at too. */
export async function openDetails(page: Page): Promise<void> {
  const closed = page.locator('details:not([open])');
  // A part that is made when it is opened may hold tables behind a summary of their own.
  do {
    await closed.evaluateAll((all) => {
      for (const details of all) details.setAttribute('open', '');
    });
    await settled(page);
  } while ((await closed.count()) > 0);
}

/** What axe finds against WCAG 2.2 A and AA and its own good practice, as `rule: where`. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
