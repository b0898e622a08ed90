import { z } from 'zod';
import { MembershipBasis } from '../../contracts/codes.ts';
import { question } from '../question.ts';

/** How one contract year scores one indicator, in each calendar month. */
const YearRanges = z.strictObject({
  contractYear: z.string(),
  indicator: z.string(),
  /** The line that it belongs to through the years; null where it is in none. */
  series: z.string().nullable(),
  serviceArea: z.string(),
  /** In order of the contract year, April first; a calendar month without a range is left out. */
  ranges: z.array(
    z.strictObject({
      /** `01` to `12`. */
      calendarMonth: z.string().regex(/^(0[1-9]|1[0-2])$/),
      /** Rates that earn 0 and 1, fractions; `lower` > `upper` where less is better. */
      lower: z.number(),
      upper: z.number(),
      against: z.enum(['contract', 'benchmark']),
    }),
  ),
});
export type YearRanges = z.infer<typeof YearRanges>;

export const ScoreRangesView = z.strictObject({
  view: z.literal('score-ranges'),
  version: z.literal(1),
  basis: MembershipBasis,
  /** Of every contract year held: the indicators that it can score in any month. */
  indicators: z.array(YearRanges),
});
export type ScoreRangesView = z.infer<typeof ScoreRangesView>;

/** What rates are scored against, so that months of two contract years can be put on one scale. */
export const ScoreRangesQuestion = question({
  name: 'score-ranges',
  key: ['basis'],
  view: ScoreRangesView,
  summary: 'What rates are scored against: thresholds of the contract or benchmark ranges, by calendar month',
  what: 'ranges that rates are scored against',
  shows: 'areas',
});
