import { AuditEntry, type Decision } from '../contracts/audit-entry.ts';
import { tellsOfSomebody } from '../personal-data/people-finder.ts';
import type { Clock } from '../ports/clock.ts';
import { ObjectConflictError, ObjectMissingError, type ObjectStore } from '../ports/object-store.ts';
import { sha256Of } from '../runtime/content-id.ts';
import { getJson, putJson } from '../runtime/json-object.ts';

const AUDIT = 'audit/';

/** A decision that cannot be taken as it was asked for; the message says what to ask instead. */
export class DecisionError extends Error {
  override readonly name = 'DecisionError';
}

interface Decided {
  readonly decision: Decision;
  readonly reason: string;
  readonly by: string;
}

/**
 * Writes a decision into the audit log, for ever: the entries are create-only and numbered, and each holds the sha256
 * of the one before, so that none can be changed, left out or put in between without `verify` saying so.
 *
 * @throws DecisionError when the reason tells of somebody
 */
export async function recordDecision(
  { store, clock }: { readonly store: ObjectStore; readonly clock: Clock },
  { decision, reason, by }: Decided,
): Promise<AuditEntry> {
  if (tellsOfSomebody(reason)) {
    throw new DecisionError(
      'The reason holds what looks like an NHS number, a date of birth or a name beside a postcode. It stands for ever and is shown: write it without.',
    );
  }
  for (;;) {
    const last = (await store.list(AUDIT)).at(-1);
    const bytes = last === undefined ? undefined : await store.get(last);
    const entry = AuditEntry.parse({
      number: last === undefined ? 1 : numberOf(last) + 1,
      at: clock.now(),
      by,
      reason,
      decision,
      previous: bytes === undefined ? null : sha256Of(bytes),
    });
    try {
      await putJson(store, auditKey(entry.number), entry);
      return entry;
    } catch (error) {
      // Another decision took the number first: ours is chained to that one.
      if (!(error instanceof ObjectConflictError)) throw error;
    }
  }
}

/**
 * Every decision, the oldest first.
 *
 * @throws StoredShapeError when an entry is damaged: what was decided is then not known, so nothing goes on
 */
export async function readDecisions(store: ObjectStore): Promise<readonly AuditEntry[]> {
  const keys = await store.list(AUDIT);
  return Promise.all(
    keys.map(async (key) => {
      const entry = await getJson(store, key, AuditEntry);
      if (entry === undefined) throw new ObjectMissingError(key);
      return entry;
    }),
  );
}

/** Where the chain of the log is broken: keys of entries that are missing, or whose `previous` is not what stands before. */
export async function breaksInLog(store: ObjectStore): Promise<readonly string[]> {
  const keys = new Set(await store.list(AUDIT));
  const broken: string[] = [];
  const last = Math.max(0, ...[...keys].map(numberOf));
  let previous: string | null = null;
  for (let number = 1; number <= last; number += 1) {
    const key = auditKey(number);
    const bytes = keys.has(key) ? await store.get(key) : undefined;
    const entry =
      bytes === undefined ? undefined : await getJson(store, key, AuditEntry).catch(() => undefined);
    if (entry === undefined || entry.number !== number || entry.previous !== previous) broken.push(key);
    previous = bytes === undefined ? null : sha256Of(bytes);
  }
  return broken;
}

/** Where the entry of a number is kept. */
function auditKey(number: number): string {
  return `${AUDIT}${String(number).padStart(6, '0')}.json`;
}

function numberOf(key: string): number {
  return Number(key.slice(AUDIT.length, -'.json'.length));
}
