/**
 * How a request is answered so that what was read once can be read again without a connection.
 *
 * - `page`: the newest page, or the kept one: every address is drawn by the same file.
 * - `for-ever`: the kept one where there is one, since it can never change.
 * - `newest`: the newest, or the last one kept.
 * - `pass`: not ours to keep.
 */
export type WayToAnswer = 'page' | 'for-ever' | 'newest' | 'pass';

interface Asked {
  readonly method: string;
  readonly url: string;
  /** Whether the browser goes to another page by it. */
  readonly isNavigation: boolean;
}

/** Chooses the way to answer; downloads, reports, what arrived and other sites are passed on. */
export function wayToAnswer({ method, url, isNavigation }: Asked, origin: string): WayToAnswer {
  const { origin: askedOrigin, pathname, searchParams } = new URL(url);
  if (method !== 'GET' || askedOrigin !== origin) return 'pass';
  const isApi = pathname === '/v1' || pathname.startsWith('/v1/');
  if (isNavigation) return isApi ? 'pass' : 'page';
  if (pathname.startsWith('/assets/')) return 'for-ever';
  if (!isApi) return pathname.endsWith('.svg') ? 'newest' : 'pass';
  const last = pathname.slice(pathname.lastIndexOf('/') + 1);
  if (last.includes('.') || pathname.startsWith('/v1/reports/')) return 'pass';
  // What arrived is of this moment, and holds what a page may send files with.
  if (pathname === '/v1/intake') return 'pass';
  return searchParams.has('release') ? 'for-ever' : 'newest';
}

/** The release that the address of an answer names; null where it names none. */
export function releaseNamed(url: string): string | null {
  return new URL(url).searchParams.get('release');
}
