import { z } from 'zod';
import { Sha256 } from './codes.ts';
import { DatasetName, Problem } from './file-outcome.ts';

/** A typed Parquet file that the check made from a good file. */
export const StagedPart = z.strictObject({
  /** Staged table the rows belong to, such as `staged_achievement`. */
  table: z.string(),
  /** The date the rows speak of: an achievement date, an extract date, or the last event of a register. */
  date: z.iso.date(),
  key: z.string(),
  sha256: Sha256,
  rows: z.int().min(0),
});
export type StagedPart = z.infer<typeof StagedPart>;

/** The lasting result of checking one content: what was staged, or why nothing was. */
export const CheckRecord = z.strictObject({
  submission: Sha256,
  outcome: z.enum(['taken', 'quarantined', 'not-recognised']),
  dataset: DatasetName.nullable(),
  /** The file's own names say that its figures are invented. */
  synthetic: z.boolean(),
  rows: z.int().min(0).nullable(),
  parts: z.array(StagedPart),
  problems: z.array(Problem),
});
export type CheckRecord = z.infer<typeof CheckRecord>;
