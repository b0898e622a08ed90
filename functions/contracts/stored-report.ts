import { z } from 'zod';
import { Month, Sha256 } from './codes.ts';

/** One file of a report and where its bytes are kept; the reader checks the sha256. */
export const StoredFile = z.strictObject({
  /** Relative, with slashes, such as `report.pdf` or `data/gap.csv`. */
  path: z.string().min(1),
  key: z.string(),
  sha256: Sha256,
  bytes: z.int().min(0),
});
export type StoredFile = z.infer<typeof StoredFile>;

/**
 * The national report of one month of one release, as it is kept. Written last, so that a report that was cut short
 * is no report; numbered, so that a report made again under another embargo or by other code follows the one before.
 */
export const StoredReport = z.strictObject({
  /** Identity of what it is made from: the release's number and content, the month, the code, the embargo. */
  id: Sha256,
  release: z.int().min(1),
  month: Month,
  codeVersion: z.string(),
  /** Until then readers are given the draft; `null` where it was never one. */
  embargo: z.iso.datetime().nullable(),
  files: z.array(StoredFile).min(1),
  /** The same report marked as a draft; `null` without an embargo. */
  draft: z.array(StoredFile).min(1).nullable(),
});
export type StoredReport = z.infer<typeof StoredReport>;
