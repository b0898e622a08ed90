import { myNetwork } from './my-network.ts';

const KEY = 'pcn-progress-peer-names';
const NETWORK = /^U\d{5}$/;

/** Whether other networks are shown by their codes alone, as this device was asked to. */
export function peerNamesHidden(): boolean {
  try {
    return localStorage.getItem(KEY) === 'hidden';
  } catch {
    return false;
  }
}

/** Keeps on this device, and nowhere else, whether other networks are named. */
export function keepPeerNames(hidden: boolean): void {
  try {
    if (hidden) localStorage.setItem(KEY, 'hidden');
    else localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing names everybody.
  }
}

/** An answer as this device is to show it: the same, or without the names of other networks. */
export function asToBeShown(json: unknown): unknown {
  return peerNamesHidden() ? withoutPeerNames(json, myNetwork()) : json;
}

/**
 * The same answer with every network's name replaced by its code, but for one.
 *
 * @param own code of the network that keeps its name; null for none
 */
export function withoutPeerNames(json: unknown, own: string | null): unknown {
  if (Array.isArray(json)) return json.map((part: unknown) => withoutPeerNames(part, own));
  if (typeof json !== 'object' || json === null) return json;
  const parts = Object.entries(json).map(([key, part]: [string, unknown]) => [
    key,
    withoutPeerNames(part, own),
  ]);
  return named(Object.fromEntries(parts), own);
}

function named(
  parts: Readonly<Record<string, unknown>>,
  own: string | null,
): Readonly<Record<string, unknown>> {
  const { code, name, codes, names } = parts;
  if (typeof code === 'string' && typeof name === 'string' && NETWORK.test(code) && code !== own) {
    return { ...parts, name: nameless(code) };
  }
  if (Array.isArray(codes) && Array.isArray(names) && codes.length === names.length) {
    const shown = codes.map((each: unknown, i) =>
      typeof each === 'string' && NETWORK.test(each) && each !== own ? nameless(each) : names[i],
    );
    return { ...parts, names: shown };
  }
  return parts;
}

function nameless(code: string): string {
  return `Network ${code}`;
}
