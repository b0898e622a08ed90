import { render } from 'preact';
import { config } from 'zod';
import { App } from './app.tsx';
import { keepForOffline } from './offline/keep-for-offline.ts';
import { openEarly } from './open-early.ts';

// Compiled parsers need eval, which the content security policy refuses.
config({ jitless: true });

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no element with the id "app"');
// Whatever fails here is asked for again by the page, which says so.
openEarly(new URL(location.href)).catch(() => undefined);
render(<App />, root);

// After the page, so that nothing it needs waits for what may be needed later.
addEventListener('load', () => setTimeout(() => void keepForOffline(), 1_000));
