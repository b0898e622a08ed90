import { z } from 'zod';
import { MembershipBasis, Month } from '../../contracts/codes.ts';
import { Interval } from '../../contracts/views/interval.ts';
import { question } from '../question.ts';

const Share = z.number().min(0).max(1);

/** What one level holds of the variance between networks; the three shares sum to 1. */
const LevelShare = z.strictObject({
  /** Areas at this level; networks at the last. */
  areas: z.int().min(0),
  share: Share,
  /** The share this level would hold if areas made no difference, from their number alone. */
  ifNoDifference: Share,
});

/** Where the variance of one measure lies in one month. */
export const VarianceLocation = z.strictObject({
  month: Month,
  measure: z.string(),
  networks: z.int().min(0),
  /** Ranked networks left out because their ICB or region is unknown. */
  unplaced: z.int().min(0),
  regions: LevelShare.nullable(),
  icbsWithinRegions: LevelShare.nullable(),
  networksWithinIcbs: LevelShare.nullable(),
  reason: z.string().nullable(),
});
export type VarianceLocation = z.infer<typeof VarianceLocation>;

/** The gap between networks on the scores of one service area, with fifths of its own. */
export const ServiceAreaGap = z.strictObject({
  month: Month,
  serviceArea: z.string(),
  /** Scored indicators of the service area. */
  indicators: z.int().min(0),
  networks: z.int().min(0),
  gap: z.number().nullable(),
  /** Null in months that are not shown in full. */
  interval: Interval.nullable(),
  reason: z.string().nullable(),
});
export type ServiceAreaGap = z.infer<typeof ServiceAreaGap>;

const Contribution = z.strictObject({
  /** In score; all contributions of a month and `mix` sum to its gap. Below 0 it narrows the gap. */
  contribution: z.number(),
  /** Of the contribution; null in months that are not shown in full. */
  interval: Interval.nullable(),
});

/** What makes the balanced gap of one month. */
export const GapContributions = z.strictObject({
  month: Month,
  gap: z.number().nullable(),
  serviceAreas: z.array(z.strictObject({ serviceArea: z.string(), ...Contribution.shape })),
  indicators: z.array(
    z.strictObject({ indicator: z.string(), serviceArea: z.string(), ...Contribution.shape }),
  ),
  /** What is due to networks being scored on different indicators, not to their scores. */
  mix: z.number().nullable(),
  reason: z.string().nullable(),
});
export type GapContributions = z.infer<typeof GapContributions>;

/** Where the gap lies, month by month: what is small enough to keep for every month. */
export const GapBreakdownView = z.strictObject({
  view: z.literal('gap-breakdown'),
  version: z.literal(1),
  basis: MembershipBasis,
  /** Of the headline of each month. */
  variance: z.array(VarianceLocation),
  serviceAreas: z.array(ServiceAreaGap),
  contributions: z.array(GapContributions),
});
export type GapBreakdownView = z.infer<typeof GapBreakdownView>;

/** What makes up the gap: shares of variance, gaps by service area, and contributions. */
export const GapBreakdownQuestion = question({
  name: 'gap-breakdown',
  key: ['basis'],
  view: GapBreakdownView,
  summary: 'Where the balanced gap lies, month by month: areas, service areas and indicators',
  what: 'account of what makes up the gap',
  shows: 'areas',
});
