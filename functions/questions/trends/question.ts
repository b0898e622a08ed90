import { z } from 'zod';
import { AreaCode, MembershipBasis, Month } from '../../contracts/codes.ts';
import { Interval } from '../../contracts/views/interval.ts';
import { question } from '../question.ts';

/** Fingertips' words for the last five points. */
const Marker = z.enum(['increasing', 'decreasing', 'no-change']);

/** An indicator that builds up over the contract year: only the same month of another year is like it. */
const SinceLastYear = z.strictObject({
  code: AreaCode,
  indicator: z.string(),
  rate: z.number(),
  yearAgo: z.number(),
  change: z.number(),
  /** Newcombe's interval of the change. */
  interval: Interval,
  direction: z.enum(['higher', 'lower', 'within-chance']),
  /** Over the same month of the last five years; null with fewer. */
  marker: Marker.nullable(),
});
export type SinceLastYear = z.infer<typeof SinceLastYear>;

/** An indicator of a point in time, by the Making Data Count rules. */
const ControlChart = z.strictObject({
  code: AreaCode,
  indicator: z.string(),
  mean: z.number(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  /** Empty for a network, whose results are in its own view. */
  points: z.array(
    z.strictObject({
      month: Month,
      value: z.number(),
      /** The rule a point meets, or `Common Cause`. */
      cause: z.string(),
    }),
  ),
  latest: z.enum(['common-cause', 'improvement', 'concern', 'high', 'low']),
  /** Over the last five months. */
  marker: Marker.nullable(),
});
export type ControlChart = z.infer<typeof ControlChart>;

/** England's path through each contract year, to lay this year's beside. */
const YearPath = z.strictObject({
  indicator: z.string(),
  contractYear: z.string(),
  points: z.array(z.strictObject({ month: Month, rate: z.number() })),
});

/** How indicators move, each by the method that its way of counting allows. */
export const TrendsView = z.strictObject({
  view: z.literal('trends'),
  version: z.literal(1),
  basis: MembershipBasis,
  month: Month,
  indicators: z.array(
    z.strictObject({
      indicator: z.string(),
      title: z.string(),
      polarity: z.enum(['up', 'down', 'none']),
      method: z.enum(['since-last-year', 'control-chart', 'none']),
      /** Why there is no trend; null where there is one. */
      reason: z.string().nullable(),
    }),
  ),
  sinceLastYear: z.array(SinceLastYear),
  controlCharts: z.array(ControlChart),
  nationalPaths: z.array(YearPath),
});
export type TrendsView = z.infer<typeof TrendsView>;

/** How indicators move, each by the method that its way of counting allows. */
export const TrendsQuestion = question({
  name: 'trends',
  key: ['basis'],
  view: TrendsView,
  summary: 'How each indicator of each area moved, against what chance allows',
  what: 'trends',
  shows: 'areas',
  filters: { area: ['sinceLastYear', 'controlCharts'] },
});
