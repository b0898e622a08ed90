import { z } from 'zod';
import { Month, PcnCode, PracticeCode } from '../codes.ts';
import { envelope } from './envelope.ts';

/** `GET /v1/shortfall/{code}`: which practices make a network's shortfall on one indicator. */
export const ShortfallAnswer = envelope(
  z.strictObject({
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
  }),
);
export type ShortfallAnswer = z.infer<typeof ShortfallAnswer>;
