import { z } from 'zod';
import { Sha256 } from '../contracts/codes.ts';
import type { Receipt } from '../contracts/receipt.ts';
import type { Clock } from '../ports/clock.ts';
import { ObjectConflictError, type ObjectStore } from '../ports/object-store.ts';
import { getJson, putJson } from '../runtime/json-object.ts';
import { bySubmissionOrder } from './submission-order.ts';

const SUBMISSIONS = 'submissions/';

/**
 * That bytes which had a receipt were sent again and count from then: the receipt is written once, so what came after
 * it is a record of its own.
 */
export const Resubmission = z.strictObject({
  sha256: Sha256,
  /** The name they came under this time. */
  name: z.string().min(1),
  receivedAt: z.iso.datetime(),
  version: z.number().min(0),
});
type Resubmission = z.infer<typeof Resubmission>;

/** Records that bytes with a receipt were sent again. */
export async function recordResubmission(
  { store, clock }: { readonly store: ObjectStore; readonly clock: Clock },
  claim: Omit<Resubmission, 'receivedAt'>,
): Promise<void> {
  for (;;) {
    const below = `${SUBMISSIONS}${claim.sha256}/`;
    // The receipt is the first submission, so these begin with the second.
    const number = (await store.list(below)).length + 2;
    try {
      const record = Resubmission.parse({ ...claim, receivedAt: clock.now() });
      await putJson(store, `${below}${String(number).padStart(3, '0')}.json`, record);
      return;
    } catch (error) {
      if (!(error instanceof ObjectConflictError)) throw error;
    }
  }
}

/**
 * The receipt as it counts: with the name, version and time of the submission of these bytes that claims most.
 *
 * @param keys of the resubmissions of these bytes
 */
export async function countingReceipt(
  store: ObjectStore,
  receipt: Receipt,
  keys: readonly string[],
): Promise<Receipt> {
  const again = await Promise.all(keys.map((key) => getJson(store, key, Resubmission)));
  const claims = [
    receipt,
    ...again.flatMap((claim) => (claim === undefined ? [] : [{ ...receipt, ...claim }])),
  ];
  return claims.reduce((best, claim) =>
    bySubmissionOrder({ receipt: best }, { receipt: claim }) < 0 ? claim : best,
  );
}

/** Keys of resubmissions by the sha256 of the bytes: of these bytes, or of all. */
export async function resubmissionKeys(
  store: ObjectStore,
  sha256?: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const keys = await store.list(sha256 === undefined ? SUBMISSIONS : `${SUBMISSIONS}${sha256}/`);
  return Map.groupBy(keys, (key) => key.split('/')[1] ?? '');
}
