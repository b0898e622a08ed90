import { z } from 'zod';
import { MembershipBasis, Month } from '../../contracts/codes.ts';
import { GapMeasure } from '../gap/question.ts';
import { question } from '../question.ts';

/** How the ranked networks of one month are spread, in the measure's unit. */
export const DecilePoint = z.strictObject({
  month: Month,
  networks: z.int().min(0),
  /** From the least to the greatest value, whichever way is good; null for fewer than 20 networks. */
  deciles: z.array(z.number()).length(9).nullable(),
  lowest: z.number().nullable(),
  highest: z.number().nullable(),
  /** England's own rate, every practice that reported; null for a score and where nobody was eligible. */
  england: z.number().nullable(),
});
export type DecilePoint = z.infer<typeof DecilePoint>;

/** The spread of one measure, month by month. */
export const DecilesView = z.strictObject({
  view: z.literal('deciles'),
  version: z.literal(1),
  basis: MembershipBasis,
  measure: GapMeasure,
  /** In order of month; a month without the measure is not there. */
  points: z.array(DecilePoint),
});
export type DecilesView = z.infer<typeof DecilesView>;

/** How far ranked networks are spread on one measure. */
export const DecilesQuestion = question({
  name: 'deciles',
  key: ['measure', 'basis'],
  view: DecilesView,
  summary: 'How ranked networks are spread on one measure, month by month',
  what: 'spread of this measure',
  shows: 'areas',
});
