import { z } from 'zod';
import { Month, PcnCode } from '../../contracts/codes.ts';
import { Release } from '../../contracts/release.ts';

/** What one worker is given: which networks to brief, from which release, and where to put the files. */
export const BriefingJob = z.strictObject({
  storeFolder: z.string(),
  release: Release,
  month: Month,
  /** ISO time until which they are drafts; null once released. */
  embargo: z.iso.datetime({ offset: true }).nullable(),
  outFolder: z.string(),
  codes: z.array(PcnCode),
});
export type BriefingJob = z.infer<typeof BriefingJob>;
