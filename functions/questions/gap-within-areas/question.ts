import { z } from 'zod';
import { MembershipBasis, Month } from '../../contracts/codes.ts';
import { Interval } from '../../contracts/views/interval.ts';
import { GapMeasure } from '../gap/question.ts';
import { VarianceLocation } from '../gap-breakdown/question.ts';
import { question } from '../question.ts';

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

/** Where the gap lies in one month, for every measure and area. */
export const GapWithinAreasView = z.strictObject({
  view: z.literal('gap-within-areas'),
  version: z.literal(1),
  basis: MembershipBasis,
  month: Month,
  measures: z.array(GapMeasure),
  areas: z.array(z.strictObject({ kind: z.enum(['region', 'icb']), code: z.string(), name: z.string() })),
  variance: z.array(VarianceLocation),
  gaps: z.array(AreaGap),
});
export type GapWithinAreasView = z.infer<typeof GapWithinAreasView>;

/** Gaps within regions and ICBs in one month: fifths from 20 ranked networks on, the middle 80 % from 5 on. */
export const GapWithinAreasQuestion = question({
  name: 'gap-within-areas',
  key: ['month', 'basis'],
  view: GapWithinAreasView,
  summary: 'The gap within each region and ICB in one month, and how the variance divides between them',
  what: 'gaps within areas',
  shows: 'areas',
  filters: { measure: ['variance', 'gaps'] },
});
