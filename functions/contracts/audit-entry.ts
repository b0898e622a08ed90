import { z } from 'zod';
import { Month, Sha256 } from './codes.ts';

/** Why somebody decided, in their words: one line that others will read in the log. */
export const Reason = z
  .string()
  .trim()
  .min(3, 'must say why in a few words')
  .max(500, 'must be at most 500 characters')
  .regex(/^[^\p{Cc}]*$/u, 'must be one line of text');

/** Who decided: a name that colleagues know, or the claim an approver signed in with. */
export const DecidedBy = z
  .string()
  .trim()
  .min(2, 'must be a name')
  .max(100, 'must be at most 100 characters')
  .regex(/^[^\p{Cc}]*$/u, 'must be one line of text');

/** What somebody decided about a store. */
export const Decision = z.discriminatedUnion('kind', [
  /** Takes out what was submitted of some bytes until then; the same bytes sent again later count again. */
  z.strictObject({ kind: z.literal('withdraw'), file: Sha256 }),
  /** `release` was made equal to `equals`, and stands until what counts is another than `catalogue`. */
  z.strictObject({
    kind: z.literal('rollback'),
    release: z.int().min(1),
    equals: z.int().min(1),
    catalogue: Sha256,
  }),
  /** The answer to the months that were held back for what `hold` identifies. */
  z.strictObject({
    kind: z.enum(['approve', 'reject']),
    hold: z.string().min(1),
    months: z.array(Month).min(1),
  }),
]);
export type Decision = z.infer<typeof Decision>;

/** One decision in the audit log: never changed, and chained to the one before by the sha256 of its stored bytes. */
export const AuditEntry = z.strictObject({
  number: z.int().min(1),
  at: z.iso.datetime(),
  by: DecidedBy,
  reason: Reason,
  decision: Decision,
  /** sha256 of the stored bytes of the entry before; `null` in the first. */
  previous: Sha256.nullable(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;
