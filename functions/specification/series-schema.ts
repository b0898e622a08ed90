import { z } from 'zod';
import { Month } from '../contracts/codes.ts';
import { ContractYearName, IndicatorCode } from './indicator-schema.ts';

const SeriesId = z.string().regex(/^[a-z0-9-]+$/, 'must be a name such as hi-03 or cvd-01-from-2024-25');
const Certainty = z.enum(['confirmed', 'inferred']);

/** Codes of successive years that count the same thing and may be drawn as one line. */
const Series = z.strictObject({
  id: SeriesId,
  title: z.string().min(1).max(70),
  members: z.array(z.strictObject({ contractYear: ContractYearName, code: IndicatorCode })).min(1),
  status: Certainty,
  source: z.string().min(1),
});
export type Series = z.infer<typeof Series>;

/** Where one series ends and its successor, which counts something else, begins: never one line. */
const SeriesBreak = z.strictObject({
  ended: SeriesId,
  began: SeriesId,
  /** First month of the new series. */
  month: Month,
  reason: z.string().min(1),
  status: Certainty,
  source: z.string().min(1),
});
export type SeriesBreak = z.infer<typeof SeriesBreak>;

export const SeriesFile = z.strictObject({ series: z.array(Series), breaks: z.array(SeriesBreak) });
