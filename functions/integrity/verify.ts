import { breaksInLog } from '../audit/audit-log.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { type Inspected, inspect } from './stored-objects.ts';

/** Something that the store holds wrongly, or should hold and does not. */
export interface Finding {
  readonly key: string;
  readonly fault: 'damaged' | 'missing';
}

/** What came of reading a whole store. */
export interface Verified {
  /** Objects that were read and held against their sha256. */
  readonly read: number;
  /** Objects of versions before 0.2, of which only the shape could be checked. */
  readonly unsealed: number;
  /** In order of key. */
  readonly findings: readonly Finding[];
}

/** Objects read at a time: enough to keep a store busy that answers over a network. */
const BATCH = 32;

/**
 * Reads every object of a store, holds it against its sha256, and looks for what one object says of another: that it is
 * there, and with which bytes. The chain of the audit log and the numbers of releases have no gaps.
 *
 * @param onRead told how many objects are read of how many
 */
export async function verify(
  store: ObjectStore,
  onRead: (done: number, total: number) => void = () => undefined,
): Promise<Verified> {
  const keys = await store.list('');
  const inspected = new Map<string, Inspected>();
  for (let from = 0; from < keys.length; from += BATCH) {
    const batch = keys.slice(from, from + BATCH);
    const found = await Promise.all(batch.map(async (key) => [key, await inspect(store, key)] as const));
    for (const [key, one] of found) inspected.set(key, one);
    onRead(inspected.size, keys.length);
  }
  const faults = new Map<string, Finding['fault']>();
  for (const [key, { state }] of inspected) if (state === 'damaged') faults.set(key, 'damaged');
  for (const one of inspected.values()) {
    for (const { key, sha256 } of 'mentions' in one ? one.mentions : []) {
      const held = inspected.get(key);
      if (held === undefined) faults.set(key, 'missing');
      else if (sha256 !== null && 'sha256' in held && held.sha256 !== sha256) faults.set(key, 'damaged');
    }
  }
  for (const key of releasesMissing(keys)) faults.set(key, 'missing');
  for (const key of await breaksInLog(store)) faults.set(key, inspected.has(key) ? 'damaged' : 'missing');
  return {
    read: [...inspected.values()].filter(({ state }) => state !== 'not-ours').length,
    unsealed: [...inspected.values()].filter(({ state }) => state === 'unsealed').length,
    findings: [...faults].map(([key, fault]) => ({ key, fault })).sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}

/** Releases are numbered without a gap. */
function releasesMissing(keys: readonly string[]): readonly string[] {
  const releases = keys.filter((key) => key.startsWith('releases/'));
  const last = Number(releases.at(-1)?.slice('releases/'.length, -'.json'.length) ?? 0);
  return Array.from({ length: last }, (_, i) => `releases/${String(i + 1).padStart(6, '0')}.json`).filter(
    (key) => !releases.includes(key),
  );
}
