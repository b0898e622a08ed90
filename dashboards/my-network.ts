import { PcnCode } from '../functions/contracts/codes.ts';

const KEY = 'pcn-progress-my-network';

/** The network that the reader called their own on this device; `null` where there is none, or nothing is kept. */
export function myNetwork(): string | null {
  try {
    return PcnCode.safeParse(localStorage.getItem(KEY)).data ?? null;
  } catch {
    return null;
  }
}

/** Keeps a network as the reader's own on this device, and nowhere else; `null` forgets it. */
export function keepMyNetwork(code: string | null): void {
  try {
    if (code === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, code);
  } catch {
    // A browser that keeps nothing shows the page all the same.
  }
}
