import { z } from 'zod';
import { Sha256 } from './codes.ts';
import { Problem } from './file-outcome.ts';

/** Stands where a file's name would, when the file names people: its name may be somebody's. */
export const WITHHELD_NAME = 'a file that names people';

/** That some bytes arrived: written once for each distinct content, and never changed. */
export const Receipt = z.strictObject({
  sha256: Sha256,
  /** File name as delivered, without its folder; `WITHHELD_NAME` where it may name people. */
  name: z.string().min(1),
  bytes: z.int().min(0),
  receivedAt: z.iso.datetime(),
  /** Version declared by the file name (`_v2`, ` v3.0`); 1 where it declares none. */
  version: z.number().min(0),
  /**
   * The bytes were not kept, and this is the lasting outcome: what names people, and what cannot be looked into.
   * Of a file that names people the receipt has no name either.
   */
  dropped: z
    .strictObject({ outcome: z.enum(['quarantined', 'not-recognised']), problems: z.array(Problem).min(1) })
    .optional(),
});
export type Receipt = z.infer<typeof Receipt>;
