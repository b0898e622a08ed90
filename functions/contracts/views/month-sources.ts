import { z } from 'zod';
import { DatasetName } from '../file-outcome.ts';

/** What a month's figures were made of, each with its own date, which need not be the month's. */
export const MonthSources = z.strictObject({
  /** The files that hold the month's results: the monthly extract, the annual file, or both. */
  results: z.array(DatasetName),
  /** List sizes, and of how many of England's practices none is known; null where no file of them was taken in. */
  lists: z
    .strictObject({
      date: z.iso.date(),
      practices: z.int().min(0),
      practicesWithoutList: z.int().min(0),
    })
    .nullable(),
  /** Year of the Index of Multiple Deprivation. */
  imdYear: z.int().nullable(),
  /** Date of the workforce census. */
  census: z.iso.date().nullable(),
});
export type MonthSources = z.infer<typeof MonthSources>;
