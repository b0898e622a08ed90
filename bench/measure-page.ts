import type { Browser, Page } from 'playwright-core';

/** A page to open, and keys to press on it once it is there. */
export interface PageVisit {
  readonly name: string;
  readonly path: string;
  readonly act: readonly { readonly focus: string; readonly press: string }[];
}

/** What one visit took. */
export interface PageFigures {
  /** Compressed bytes of script that were there when the heading was first drawn, and in the end. */
  readonly firstScriptBytes: number;
  readonly scriptBytes: number;
  /** Milliseconds from going to the page. */
  readonly largestContentfulPaint: number;
  /** Milliseconds from the key to the next paint; 0 where none was pressed. */
  readonly slowestInteraction: number;
  readonly layoutShift: number;
  readonly requestsToOthers: number;
}

/** Lighthouse's slow 4G. */
const SLOW_4G = {
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
  offline: false,
};
const CPU_SLOWED = 4;
const SETTLE = 1_500;

/** Opens a page in a window of its own on a 412 by 823 screen, slowed, and measures it. */
export async function measurePage(browser: Browser, url: string, visit: PageVisit): Promise<PageFigures> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    serviceWorkers: 'block',
  });
  try {
    const page = await context.newPage();
    let requestsToOthers = 0;
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== url) requestsToOthers += 1;
    });
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWED });
    await page.addInitScript(observe);
    await page.goto(url + visit.path);
    await page.locator('h1').waitFor();
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(SETTLE);
    const loaded = await page.evaluate(readFigures);
    for (const { focus, press } of visit.act) await pressOn(page, focus, press);
    const { slowestInteraction } = await page.evaluate(readFigures);
    return {
      ...loaded,
      slowestInteraction: visit.act.length === 0 ? 0 : slowestInteraction,
      requestsToOthers,
    };
  } finally {
    await context.close();
  }
}

async function pressOn(page: Page, focus: string, press: string): Promise<void> {
  await page.locator(focus).focus();
  await page.keyboard.press(press);
  await page.waitForTimeout(SETTLE);
}

/** Runs in the page before anything else; keeps what is observed in `window.figures`. */
function observe(): void {
  const figures = { firstScriptBytes: 0, largestContentfulPaint: 0, slowestInteraction: 0, layoutShift: 0 };
  Object.assign(globalThis, { figures });
  const watch = (type: string, take: (entry: PerformanceEntry) => void) => {
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
      ...(type === 'event' && { durationThreshold: 16 }),
    });
  };
  watch('largest-contentful-paint', ({ startTime }) => {
    figures.largestContentfulPaint = startTime;
  });
  watch('layout-shift', (entry) => {
    if ('value' in entry && typeof entry.value === 'number') figures.layoutShift += entry.value;
  });
  watch('event', ({ duration, name }) => {
    if (/^key|^input|^change/.test(name)) {
      figures.slowestInteraction = Math.max(figures.slowestInteraction, duration);
    }
  });
  const drawn = new MutationObserver(() => {
    if (document.querySelector('h1') === null) return;
    drawn.disconnect();
    for (const entry of performance.getEntriesByType('resource')) {
      if (entry instanceof PerformanceResourceTiming && entry.name.endsWith('.js')) {
        figures.firstScriptBytes += entry.encodedBodySize;
      }
    }
  });
  drawn.observe(document, { childList: true, subtree: true });
}

function readFigures() {
  const kept: unknown = Reflect.get(globalThis, 'figures');
  const of = (name: string): number => {
    const value: unknown = typeof kept === 'object' && kept !== null ? Reflect.get(kept, name) : undefined;
    return typeof value === 'number' ? value : Number.NaN;
  };
  const scriptBytes = performance
    .getEntriesByType('resource')
    .filter((entry) => entry instanceof PerformanceResourceTiming && entry.name.endsWith('.js'))
    .reduce(
      (sum, entry) => sum + (entry instanceof PerformanceResourceTiming ? entry.encodedBodySize : 0),
      0,
    );
  return {
    firstScriptBytes: of('firstScriptBytes'),
    scriptBytes,
    largestContentfulPaint: of('largestContentfulPaint'),
    slowestInteraction: of('slowestInteraction'),
    layoutShift: of('layoutShift'),
  };
}
