import { z } from 'zod';
import { MembershipBasis, Month } from '../codes.ts';
import { GapMeasure } from './gap-view.ts';
import { Interval } from './interval.ts';

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

/** The gap among the networks of one region or ICB. */
export const AreaGap = z.strictObject({
  measure: z.string(),
  kind: z.enum(['region', 'icb']),
  code: z.string(),
  networks: z.int().min(0),
  /** Mean of the networks, each counting once. */
  mean: z.number().nullable(),
  most: z.number().nullable(),
  least: z.number().nullable(),
  gap: z.number().nullable(),
  interval: Interval.nullable(),
  /** Spread of the middle 80 %: all there is to say of an area with 5 to 19 networks. */
  p90p10: z.number().nullable(),
  /** Why there is no gap; null where there is one. */
  reason: z.string().nullable(),
});
export type AreaGap = z.infer<typeof AreaGap>;

/** Where the gap lies, month by month: what is small enough to keep for every month. */
export const LocationView = z.strictObject({
  view: z.literal('location'),
  version: z.literal(1),
  basis: MembershipBasis,
  /** Of balanced progress. */
  variance: z.array(VarianceLocation),
  serviceAreas: z.array(ServiceAreaGap),
  contributions: z.array(GapContributions),
});
export type LocationView = z.infer<typeof LocationView>;

/** Where the gap lies in one month, for every measure and area. */
export const MonthLocationView = z.strictObject({
  view: z.literal('month-location'),
  version: z.literal(1),
  basis: MembershipBasis,
  month: Month,
  measures: z.array(GapMeasure),
  areas: z.array(z.strictObject({ kind: z.enum(['region', 'icb']), code: z.string(), name: z.string() })),
  variance: z.array(VarianceLocation),
  gaps: z.array(AreaGap),
});
export type MonthLocationView = z.infer<typeof MonthLocationView>;
