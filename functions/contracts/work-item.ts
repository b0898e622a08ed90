import { z } from 'zod';
import { Sha256 } from './codes.ts';

/** One file for the pipeline to take in: left for us, or received already and without an outcome. */
export const WorkItem = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('delivery'),
    key: z.string().min(1),
    /** Version of the key that was announced; absent where it was found by looking. */
    version: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('receipt'), sha256: Sha256 }),
]);
export type WorkItem = z.infer<typeof WorkItem>;
