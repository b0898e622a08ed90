import { z } from 'zod';
import { MembershipBasis, Month } from '../../contracts/codes.ts';
import { Interval } from '../../contracts/views/interval.ts';
import { MonthSources } from '../../contracts/views/month-sources.ts';
import { question } from '../question.ts';

/** One tenth of networks by deprivation: 1 the most deprived. */
const DeprivationTenth = z.strictObject({
  tenth: z.int().min(1).max(10),
  networks: z.int().min(1),
  patients: z.int().min(0),
  value: z.number(),
  interval: Interval,
});
export type DeprivationTenth = z.infer<typeof DeprivationTenth>;

/** How one measure differs between the two ends of deprivation, beside the gap between networks. */
export const DeprivationGap = z.strictObject({
  measure: z.string(),
  label: z.string(),
  unit: z.enum(['score', 'share']),
  polarity: z.enum(['up', 'down']),
  /** Ranked networks with a deprivation score and a known list size. */
  networks: z.int().min(0),
  /** Ranked networks left out because their deprivation is unknown. */
  leftOut: z.int().min(0),
  tenths: z.array(DeprivationTenth),
  /** Slope index: the value at the least deprived end minus that at the most deprived end. */
  sii: z.number().nullable(),
  siiInterval: Interval.nullable(),
  /** Relative index: the same two ends divided; null where the most deprived end is 0. */
  rii: z.number().nullable(),
  riiInterval: Interval.nullable(),
  /** The gap between the most and the least progressed fifth of all ranked networks. */
  gap: z.number().nullable(),
  reason: z.string().nullable(),
  sentence: z.string(),
});
export type DeprivationGap = z.infer<typeof DeprivationGap>;

/** The two indices of one measure in one month; null together, with a reason. */
export const DeprivationSlope = z.strictObject({
  month: Month,
  measure: z.string(),
  ...DeprivationGap.pick({
    networks: true,
    sii: true,
    siiInterval: true,
    rii: true,
    riiInterval: true,
    reason: true,
  }).shape,
});
export type DeprivationSlope = z.infer<typeof DeprivationSlope>;

/** Progress and deprivation: the latest month in full, and the two indices of every month. */
export const DeprivationView = z.strictObject({
  view: z.literal('deprivation'),
  version: z.literal(1),
  basis: MembershipBasis,
  month: Month,
  /** Year of the index; null where no deprivation file has been taken in. */
  imdYear: z.int().nullable(),
  /** Practices of England whose deprivation is unknown, and how many there are; null where England is not known. */
  practicesWithoutScore: z.int().min(0).nullable(),
  practices: z.int().min(0).nullable(),
  /** What the month's figures were made of, with dates; absent in older releases. */
  sources: MonthSources.optional(),
  measures: z.array(DeprivationGap),
  /** In order of month; absent in releases made before it was computed. */
  slopes: z.array(DeprivationSlope).optional(),
});
export type DeprivationView = z.infer<typeof DeprivationView>;

/** How progress and indicators differ by deprivation. */
export const DeprivationQuestion = question({
  name: 'deprivation',
  key: ['basis'],
  view: DeprivationView,
  summary: 'Progress and indicators by tenth of deprivation, with slope and relative index',
  what: 'figures by deprivation',
  shows: 'areas',
  filters: { table: ['tenths', 'slopes'] },
});
