import { DecisionError, recordDecision } from '../audit/audit-log.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { AuditEntry } from '../contracts/audit-entry.ts';
import type { Clock } from '../ports/clock.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { readHeld } from './held-record.ts';

/**
 * Answers months that are held back: approved they are published by the next run, rejected they stay out until another
 * file comes. A later answer to the same hold counts.
 *
 * @throws DecisionError when nothing is held under that name
 */
export async function answerHold(
  services: { readonly store: ObjectStore; readonly clock: Clock },
  catalogue: Catalogue,
  answer: {
    readonly kind: 'approve' | 'reject';
    readonly hold: string;
    readonly reason: string;
    readonly by: string;
  },
): Promise<AuditEntry> {
  const { kind, hold, reason, by } = answer;
  const held = (await readHeld(services.store, catalogue)).filter((month) => month.hold === hold);
  if (held.length === 0) {
    throw new DecisionError(
      `Nothing is held back as ${hold}; "pcn review" lists what is, and a file that came since may have released it.`,
    );
  }
  const decision = { kind, hold, months: held.map(({ month }) => month) };
  return recordDecision(services, { decision, reason, by });
}
