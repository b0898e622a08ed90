import { z } from 'zod';
import { Month } from './codes.ts';
import { DatasetName, FileOfRun } from './file-outcome.ts';
import { HeldMonth } from './held-month.ts';
import { Notice } from './notice.ts';

/** What `run --json` prints: one object, last on standard output. */
export const RunReport = z.strictObject({
  /** Number of the release that now holds the figures; `null` when there was nothing to publish. */
  release: z.int().min(1).nullable(),
  months: z.array(Month),
  /** Every file of the folder, in order of name. */
  files: z.array(FileOfRun),
  /** Datasets that a file of the folder was meant for, and of which the store has nothing. */
  datasetsNotTaken: z.array(DatasetName),
  /** What each month rests on. */
  membership: z.array(
    z.strictObject({
      month: Month,
      /** Practices that report: in no network as their source says, in one that is not known, and withdrawn by a newer issue. */
      practicesInNoNetwork: z.int().min(0),
      practicesNotKnown: z.int().min(0),
      practicesWithdrawn: z.int().min(0),
    }),
  ),
  /** Of the newest month: networks that have practices, and whether its contract year is specified; `null` without a release. */
  newest: z
    .strictObject({ networks: z.int().min(0), contractYear: z.string(), specified: z.boolean() })
    .nullable(),
  /** Months that are not published as their newest files have them, and why; `pcn review` answers. */
  held: z.array(HeldMonth),
  /** England by month and indicator; a count indicator has a count and no rate. */
  england: z.array(
    z.strictObject({
      month: Month,
      indicator: z.string(),
      numerator: z.int().nullable(),
      denominator: z.int().nullable(),
      count: z.int().nullable(),
      rate: z.number().nullable(),
    }),
  ),
  gap: z.array(
    z.strictObject({
      month: Month,
      measure: z.string(),
      most: z.number().nullable(),
      least: z.number().nullable(),
      gap: z.number().nullable(),
      networks: z.int().min(0),
    }),
  ),
  /** The national report that was made of the release; `null` when there was nothing to publish, or none was wanted. */
  report: z
    .strictObject({
      month: Month,
      /** Files that are kept of it. */
      files: z.int().min(0),
      /** Until then readers are given a draft; `null` once released. */
      draftUntil: z.iso.datetime().nullable(),
      /** Why it could not be made; the release stands. `null` when it was. */
      failure: z.string().nullable(),
    })
    .nullable(),
  /** The notice of the release; `null` when there was nothing to publish, or no report was wanted. */
  notice: Notice.nullable(),
});
export type RunReport = z.infer<typeof RunReport>;
