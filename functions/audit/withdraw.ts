import type { AuditEntry } from '../contracts/audit-entry.ts';
import { Receipt } from '../contracts/receipt.ts';
import type { Clock } from '../ports/clock.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { getJson } from '../runtime/json-object.ts';
import { DecisionError, recordDecision } from './audit-log.ts';

/**
 * Takes out what was submitted of some bytes until now. Nothing is deleted: the next run publishes a release without
 * them, and the releases before stay as they were.
 *
 * @param file the sha256, or as many of its first digits as name one file (at least 8)
 * @throws DecisionError when no file, or more than one, has that sha256
 */
export async function withdraw(
  services: { readonly store: ObjectStore; readonly clock: Clock },
  { file, reason, by }: { readonly file: string; readonly reason: string; readonly by: string },
): Promise<{ readonly entry: AuditEntry; readonly receipt: Receipt }> {
  if (!/^[0-9a-f]{8,64}$/.test(file)) {
    throw new DecisionError(
      'Give the file by its sha256, or by the first 8 or more digits of it; "pcn status" lists them.',
    );
  }
  const keys = await services.store.list(`receipts/${file}`);
  const [key] = keys;
  if (key === undefined || keys.length > 1) {
    throw new DecisionError(
      keys.length === 0
        ? `No file with the sha256 ${file} was received; "pcn status" lists those that were.`
        : `${keys.length} files have a sha256 that begins with ${file}; give more digits of it.`,
    );
  }
  const receipt = await getJson(services.store, key, Receipt);
  if (receipt === undefined) throw new DecisionError(`The receipt of ${file} went away; try again.`);
  const decision = { kind: 'withdraw', file: receipt.sha256 } as const;
  return { entry: await recordDecision(services, { decision, reason, by }), receipt };
}
