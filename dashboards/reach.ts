import { useEffect, useState } from 'preact/hooks';

/** Set by the service worker on what it kept and gives in place of what it could not fetch. */
const KEPT = 'x-kept-on-device';

const listeners = new Set<(isReached: boolean) => void>();
let reached = true;

/** Takes note of whether an answer came from the service or from what this device had kept. */
export function noteReach(url: string, response: Response): void {
  // An answer that names its release never changes, so nothing is asked anew and nothing is known.
  if (new URL(url, location.href).searchParams.has('release')) return;
  tell(!response.headers.has(KEPT));
}

/**
 * Asks whether the service is there, as a reader goes from page to page over answers that never change and so are not
 * asked for anew.
 *
 * @param url something that is asked for anew each time
 */
export async function askReach(url: string): Promise<void> {
  try {
    noteReach(url, await fetch(url));
  } catch {
    tell(false);
  }
}

function tell(isReached: boolean): void {
  reached = isReached;
  for (const listener of listeners) listener(reached);
}

/** Whether the service was there when it was last asked for something new. */
export function useReach(): boolean {
  const [isReached, setReached] = useState(reached);
  useEffect(() => {
    listeners.add(setReached);
    setReached(reached);
    return () => {
      listeners.delete(setReached);
    };
  }, []);
  return isReached;
}
