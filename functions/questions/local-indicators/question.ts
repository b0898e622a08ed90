import { z } from 'zod';
import { MembershipBasis, Month, PcnCode } from '../../contracts/codes.ts';
import { Interval } from '../../contracts/views/interval.ts';
import { question } from '../question.ts';

/** An indicator that is not of the contract, with its own definition and source. */
const OwnIndicator = z.strictObject({
  indicator: z.string().startsWith('OWN-'),
  title: z.string(),
  definition: z.string(),
  source: z.string(),
  direction: z.enum(['up', 'down', 'none']),
  points: z.array(
    z.strictObject({
      month: Month,
      code: PcnCode,
      /** `suppressed`: hidden to protect small numbers of people, which is not 0; releases before it hide nothing. */
      state: z.enum(['shown', 'suppressed']).optional(),
      /** To the nearest 5; null where 1 to 7. */
      numerator: z.int().min(0).nullable(),
      denominator: z.int().min(0).nullable(),
      /** Of the published counts. Null where suppressed or where nobody is eligible; above 1 where contacts are counted. */
      rate: z.number().min(0).nullable(),
      interval: Interval.nullable(),
    }),
  ),
});
export type OwnIndicator = z.infer<typeof OwnIndicator>;

/** Outcomes and other indicators that people asked for: beside the contract's, never mixed into its score. */
export const LocalIndicatorsView = z.strictObject({
  view: z.literal('local-indicators'),
  version: z.literal(1),
  basis: MembershipBasis,
  indicators: z.array(OwnIndicator),
  reason: z.string().nullable(),
});
export type LocalIndicatorsView = z.infer<typeof LocalIndicatorsView>;

/** Local indicators by network and month, with their definitions; those of one network too. */
export const LocalIndicatorsQuestion = question({
  name: 'local-indicators',
  key: ['basis'],
  view: LocalIndicatorsView,
  summary: 'Indicators of a federation or another publisher, beside the contract and never in its score',
  what: 'local indicators',
  shows: 'areas',
  filters: { area: [] },
});
