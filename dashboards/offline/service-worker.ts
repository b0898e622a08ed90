import { releaseNamed, wayToAnswer } from './way-to-answer.ts';

/** As much of a service worker's world as is used here: the types of workers and of pages cannot be had together. */
interface Waiting {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Waiting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Told extends Waiting {
  readonly data: unknown;
}
interface WorkerScope {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Waiting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(type: 'message', listener: (event: Told) => void): void;
}
declare const self: WorkerScope;

const FILES = 'files';
const ANSWERS = 'answers';
const PAGE = '/';

/** Answers vary by what form was asked for; only JSON is kept, and only JSON asked for here. */
const ANY_FORM = { ignoreVary: true };

self.addEventListener('install', (event) => {
  event.waitUntil(keepFiles().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { method, url, mode } = request;
  const way = wayToAnswer({ method, url, isNavigation: mode === 'navigate' }, self.location.origin);
  if (way === 'page') event.respondWith(newestOr(FILES, request, PAGE));
  if (way === 'for-ever') event.respondWith(keptOr(url.includes('/v1/') ? ANSWERS : FILES, request));
  if (way === 'newest') event.respondWith(newestOr(ANSWERS, request, request.url));
});

// What a page had read before this worker was there: listed by the page, and fetched again from the browser's own cache.
self.addEventListener('message', (event) => {
  const listed: readonly unknown[] = Array.isArray(event.data) ? event.data : [];
  event.waitUntil(Promise.all([keepFiles(), ...listed.map(keepAnswer)]));
});

async function keepFiles(): Promise<void> {
  const cache = await caches.open(FILES);
  const names: unknown = await (await fetch('/files.json')).json();
  const files = Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
  const wanted = new Set(files.map((name) => new URL(`/${name}`, self.location.origin).href));
  for (const request of await cache.keys()) {
    if (request.url.includes('/assets/') && !wanted.has(request.url)) await cache.delete(request);
  }
  await cache.add(PAGE);
  for (const url of wanted) {
    if ((await cache.match(url, ANY_FORM)) === undefined) await cache.add(url);
  }
}

async function keepAnswer(url: unknown): Promise<void> {
  if (typeof url !== 'string' || !URL.canParse(url)) return;
  const way = wayToAnswer({ method: 'GET', url, isNavigation: false }, self.location.origin);
  if (way === 'pass' || !new URL(url).pathname.startsWith('/v1/')) return;
  const request = new Request(url);
  await (way === 'for-ever' ? keptOr(ANSWERS, request) : newestOr(ANSWERS, request, url));
}

async function keptOr(name: string, request: Request): Promise<Response> {
  const cache = await caches.open(name);
  const kept = await cache.match(request, ANY_FORM);
  if (kept !== undefined) return kept;
  const answer = await fetch(request);
  await keep(cache, request.url, answer);
  return answer;
}

async function newestOr(name: string, request: Request, key: string): Promise<Response> {
  const cache = await caches.open(name);
  try {
    const answer = await fetch(request);
    if (await keep(cache, key, answer)) await dropOtherReleases(cache, answer.clone());
    return answer;
  } catch (cause) {
    const kept = await cache.match(key, ANY_FORM);
    if (kept !== undefined) return markedAsKept(kept);
    throw cause;
  }
}

/** Tells the page, which cannot know otherwise, that this is not what the service says now. */
function markedAsKept(kept: Response): Response {
  const headers = new Headers(kept.headers);
  headers.set('x-kept-on-device', 'true');
  return new Response(kept.body, { status: kept.status, headers });
}

/** Keeps an answer that is whole and may be kept; says whether it was. */
async function keep(cache: Cache, key: string, answer: Response): Promise<boolean> {
  if (!answer.ok || answer.redirected || answer.headers.get('cache-control')?.includes('no-store') === true) {
    return false;
  }
  await cache.put(key, answer.clone());
  return true;
}

/** Only the current release is kept: once another is the newest, what was kept of the others goes. */
async function dropOtherReleases(cache: Cache, answer: Response): Promise<void> {
  if (!answer.url.includes('/v1/months')) return;
  const json: { release?: { number?: unknown } } = await answer.json();
  const current = String(json.release?.number);
  for (const { url } of await cache.keys()) {
    const named = releaseNamed(url);
    if (named !== null && named !== current) await cache.delete(url);
  }
}
