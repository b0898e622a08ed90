import { useEffect, useMemo, useState } from 'preact/hooks';
import { hrefWith } from './view-options.ts';

const listeners = new Set<() => void>();
let pageChanged = false;

/**
 * Goes to another address of these pages without loading them again.
 *
 * @param href absolute or relative; another path starts at the top, another query keeps the place
 * @param replace leaves no step to come back to, as while someone types
 */
export function navigate(href: string, { replace = false } = {}): void {
  const target = new URL(href, location.href);
  const anotherPage = target.pathname !== location.pathname;
  if (replace) history.replaceState(null, '', target);
  else {
    if (anotherPage) history.replaceState({ place: scrollY }, '');
    history.pushState(null, '', target);
  }
  if (anotherPage) {
    pageChanged = true;
    scrollTo(0, 0);
  }
  tellAfterPaint();
}

/**
 * Changes parameters of the page shown; `null` takes one away. What another choice changed a moment ago stays, though
 * no page has been drawn of it yet; a page that has been left changes nothing.
 *
 * @param drawn the address that the choice was drawn for
 */
export function changeAddress(
  drawn: URL,
  changes: Readonly<Record<string, string | null>>,
  options: { readonly replace?: boolean } = {},
): void {
  const now = new URL(location.href);
  if (now.pathname === drawn.pathname) navigate(hrefWith(now, changes), options);
}

let isToBeTold = false;

/** Pages follow an address once the choice or the letter that changed it is painted, so that none waits for a page. */
function tellAfterPaint(): void {
  if (isToBeTold) return;
  isToBeTold = true;
  requestAnimationFrame(() => {
    setTimeout(() => {
      isToBeTold = false;
      for (const listener of listeners) listener();
    });
  });
}

/** Milliseconds for which a page that is gone back to may be on its way. */
const MOST_WAIT = 5_000;

/** Goes back to where the reader was on a page, as soon as it is long enough; a reader who moves meanwhile is left alone. */
function returnTo(place: number): void {
  const end = performance.now() + MOST_WAIT;
  let isLeft = false;
  const leave = () => {
    isLeft = true;
  };
  const moves = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;
  for (const move of moves) addEventListener(move, leave, { once: true, passive: true });
  const tryAgain = () => {
    const isLongEnough = document.documentElement.scrollHeight >= place + innerHeight;
    if (!isLeft && isLongEnough) scrollTo(0, place);
    if (isLeft || isLongEnough || performance.now() > end) {
      for (const move of moves) removeEventListener(move, leave);
    } else requestAnimationFrame(tryAgain);
  };
  requestAnimationFrame(tryAgain);
}

function placeIn(state: unknown): number | null {
  const place: unknown = typeof state === 'object' && state !== null && 'place' in state ? state.place : null;
  return typeof place === 'number' ? place : null;
}

/** The address shown, kept up with links, back and forward. */
export function useAddress(): URL {
  const [href, setHref] = useState(() => location.href);
  useEffect(() => {
    const listener = () => setHref(location.href);
    const onPopState = ({ state }: PopStateEvent) => {
      listener();
      const place = placeIn(state);
      if (place !== null) returnTo(place);
    };
    listeners.add(listener);
    addEventListener('popstate', onPopState);
    listener();
    return () => {
      listeners.delete(listener);
      removeEventListener('popstate', onPopState);
    };
  }, []);
  return useMemo(() => new URL(href), [href]);
}

/** Whether a new page has been gone to since this was last asked: its heading then takes the focus. */
export function takePageChange(): boolean {
  const changed = pageChanged;
  pageChanged = false;
  return changed;
}
