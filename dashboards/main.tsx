import { render } from 'preact';
import { config } from 'zod';
import { MonthsAnswer } from '../functions/contracts/api/answers.ts';
import { App } from './app.tsx';
import { askEarly } from './fetch-view.ts';
import { findRoute } from './routes.ts';
import { monthsHref } from './view-options.ts';

// Compiled parsers need eval, which the content security policy refuses.
config({ jitless: true });

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no element with the id "app"');
// Whatever fails here is asked for again by the page, which says so.
openEarly(new URL(location.href)).catch(() => undefined);
render(<App />, root);

// After the page, so that nothing it needs waits for what may be needed later.
addEventListener('load', () => setTimeout(() => void keepForOffline(), 1_000));

/**
 * Asks at once for the code of the first page, for the release to show, and then for what the page opens with: on a
 * slow connection each would otherwise wait for the one before it to be there and drawn.
 */
async function openEarly(address: URL): Promise<void> {
  const route = findRoute(address.pathname)?.route;
  if (route === undefined) return;
  void route.load();
  const months = await askEarly(monthsHref(address));
  const held = MonthsAnswer.safeParse(await months.clone().json()).data;
  if (held !== undefined) for (const url of route.opensWith?.(address, held) ?? []) void askEarly(url);
}

/**
 * Lets what has been read on this device be read again without a connection, for the current release. A browser that
 * cannot keep anything shows the pages all the same.
 */
async function keepForOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  try {
    await serviceWorker.register('/service-worker.js');
  } catch {
    // Private windows and strict settings refuse: then nothing is kept, and nothing else changes.
    return;
  }
  const { active } = await serviceWorker.ready;
  const answers = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith(`${location.origin}/v1/`));
  active?.postMessage([...new Set(answers)]);
}
