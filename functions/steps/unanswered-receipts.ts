import type { ObjectStore } from '../ports/object-store.ts';
import { CHECK_VERSION } from './check.ts';

/** A receipt without an outcome under this version of the checks. */
interface Unanswered {
  readonly sha256: string;
  /** An earlier version of the checks answered it: what was published of it is published still. */
  readonly wasAnswered: boolean;
}

/**
 * Receipts that no check of this version has answered: begun and cut short, or answered by older rules only. Until they
 * are checked again the catalogue knows nothing of them.
 */
export async function unansweredReceipts(store: ObjectStore): Promise<readonly Unanswered[]> {
  const [receipts, ...records] = await Promise.all([
    store.list('receipts/'),
    store.list('checks/'),
    store.list('quarantine/'),
  ]);
  const answered = new Map<string, Set<string>>();
  for (const key of records.flat()) {
    const [sha256 = '', version = ''] = nameOf(key).split('.');
    answered.set(sha256, (answered.get(sha256) ?? new Set()).add(version));
  }
  return receipts
    .map((key) => nameOf(key))
    .filter((sha256) => answered.get(sha256)?.has(String(CHECK_VERSION)) !== true)
    .map((sha256) => ({ sha256, wasAnswered: answered.has(sha256) }));
}

function nameOf(key: string): string {
  return key.slice(key.indexOf('/') + 1, -'.json'.length);
}
