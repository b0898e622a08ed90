import { z } from 'zod';
import { Month, PcnCode, PracticeCode } from '../../contracts/codes.ts';
import { question } from '../question.ts';

export const ShortfallView = z.strictObject({
  month: Month,
  measure: z.string(),
  code: PcnCode,
  /** Mean rate of the most progressed fifth: what the shortfall is short of. */
  reference: z.number().nullable(),
  /** Patients short; below 0 the network is ahead. The practices' patients and `unknown` sum to it. */
  patients: z.number().nullable(),
  /** The part of practices whose denominator is hidden. */
  unknown: z.number().nullable(),
  practices: z.array(
    z.strictObject({
      code: PracticeCode,
      name: z.string(),
      numerator: z.int().nullable(),
      denominator: z.int().nullable(),
      patients: z.number().nullable(),
    }),
  ),
  /** Why there is no shortfall; null where there is one. */
  reason: z.string().nullable(),
});
export type ShortfallView = z.infer<typeof ShortfallView>;

/** Which practices make a network's shortfall on one indicator; worked out on asking. */
export const ShortfallQuestion = question({
  name: 'shortfall',
  address: 'shortfall/{code}',
  key: ['code', 'month', 'measure', 'basis'],
  view: ShortfallView,
  summary: "Which practices make a network's shortfall from the most progressed fifth, on one indicator",
  what: 'shortfall of this network',
  shows: 'practices',
  always: true,
});
