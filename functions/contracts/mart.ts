import { z } from 'zod';
import { Month, Sha256 } from './codes.ts';

const StoredFile = z.strictObject({ key: z.string(), sha256: Sha256 });

/** The tables built for one month: written last, so a month without it was never finished. */
export const MartManifest = z.strictObject({
  month: Month,
  martId: Sha256,
  /** Stored files and rows of each model, by name. */
  tables: z.record(z.string(), z.strictObject({ files: z.array(StoredFile), rows: z.int().min(0) })),
});
export type MartManifest = z.infer<typeof MartManifest>;
