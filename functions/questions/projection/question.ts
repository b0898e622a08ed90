import { z } from 'zod';
import { AreaCode, MembershipBasis, Month } from '../../contracts/codes.ts';
import { EvidenceStatus } from '../../contracts/evidence-status.ts';
import { Interval } from '../../contracts/views/interval.ts';
import { question } from '../question.ts';

const Threshold = z.strictObject({
  lower: z.number(),
  upper: z.number(),
  status: EvidenceStatus,
  /** The contract year they belong to: an earlier one where this year has none. */
  contractYear: z.string(),
});
export type ProjectionThreshold = z.infer<typeof Threshold>;

/** How one indicator has built up over earlier years, and so how far along this year is. */
const ProjectedIndicator = z.strictObject({
  indicator: z.string(),
  title: z.string(),
  polarity: z.enum(['up', 'down', 'none']),
  /** England's rate of this month in earlier years, as a share of that of their last month; 0 or more. */
  nationalShare: z.number().nullable(),
  /** The contract years that the share comes from, and networks in them. */
  earlierYears: z.array(z.string()),
  earlierNetworks: z.int().min(0),
  thresholds: Threshold.nullable(),
  /** Verified points of this year; null where there are none. */
  points: z.int().nullable(),
  reason: z.string().nullable(),
});
export type ProjectedIndicator = z.infer<typeof ProjectedIndicator>;

const AtTheEnd = z.strictObject({ value: z.number(), ...Interval.shape });

/** Where an area would stand at the year's end if it builds up as networks did in earlier years. */
const Projection = z.strictObject({
  code: AreaCode,
  indicator: z.string(),
  rate: z.number(),
  projected: z.number(),
  /** The middle of how networks went on from this month in earlier years. */
  interval: Interval,
  /** Chance to end at or past each threshold, 0 to 1; null where there are no thresholds. */
  passesLower: z.number().min(0).max(1).nullable(),
  passesUpper: z.number().min(0).max(1).nullable(),
  /** Points at the projection and at the ends of its interval; null unless this year's are verified. */
  points: AtTheEnd.nullable(),
  /** What they are worth to a network; null for other areas and where a part is unknown, absent in older releases. */
  pounds: AtTheEnd.nullable().optional(),
});
export type Projection = z.infer<typeof Projection>;

/** Where the contract year is heading, from the latest month. */
export const ProjectionView = z.strictObject({
  view: z.literal('projection'),
  version: z.literal(1),
  basis: MembershipBasis,
  month: Month,
  /** Last month of the contract year. */
  yearEnd: Month,
  indicators: z.array(ProjectedIndicator),
  projections: z.array(Projection),
  keyPoints: z.array(z.string()),
});
export type ProjectionView = z.infer<typeof ProjectionView>;

/** Where the contract year is heading, by how earlier years went on from the newest month. */
export const ProjectionQuestion = question({
  name: 'projection',
  key: ['basis'],
  view: ProjectionView,
  summary: 'Where each area would stand at the end of the contract year',
  what: 'projection to the end of the year',
  shows: 'areas',
  filters: { area: ['projections'] },
});
