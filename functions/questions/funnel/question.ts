import { z } from 'zod';
import { MembershipBasis, Month } from '../../contracts/codes.ts';
import { Interval } from '../../contracts/views/interval.ts';
import { GapMeasure } from '../gap/question.ts';
import { question } from '../question.ts';

/** Where a network lies against the widened limits, by the size of its value: not a judgement. */
export const FunnelPlace = z.enum(['far-below', 'below', 'within', 'above', 'far-above']);
export type FunnelPlace = z.infer<typeof FunnelPlace>;

/** Limits for networks with so many patients eligible: by chance alone, and widened by what lies between networks. */
const FunnelSize = z.strictObject({
  denominator: z.int().min(1),
  chance95: Interval,
  chance998: Interval,
  widened95: Interval,
  widened998: Interval,
});
export type FunnelSize = z.infer<typeof FunnelSize>;

/** A funnel of one indicator in one month: a curve of limits, and the ranked networks. */
export const FunnelView = z.strictObject({
  view: z.literal('funnel'),
  version: z.literal(1),
  basis: MembershipBasis,
  month: Month,
  measure: GapMeasure,
  /** All patients together, a fraction: the line the funnel is drawn about. */
  target: z.number().min(0).max(1).nullable(),
  /** Mean squared z-score: 1 where chance alone is at work. */
  phi: z.number().min(0).nullable(),
  /** Variance between networks on the arcsine scale; 0 leaves the limits as they are. */
  tau2: z.number().min(0).nullable(),
  /** Sizes from the smallest network to the largest, for the lines. */
  limits: z.array(FunnelSize),
  networks: z.array(
    z.strictObject({
      code: z.string(),
      denominator: z.int().min(1),
      rate: z.number().min(0).max(1),
      place: FunnelPlace,
    }),
  ),
  /** Why there is no funnel; null where there is one. */
  reason: z.string().nullable(),
});
export type FunnelView = z.infer<typeof FunnelView>;

/** Which networks of one indicator lie outside the limits that chance allows. */
export const FunnelQuestion = question({
  name: 'funnel',
  key: ['month', 'measure', 'basis'],
  view: FunnelView,
  summary: 'The networks of one indicator against the limits that chance allows',
  what: 'funnel of this indicator',
  shows: 'areas',
});
