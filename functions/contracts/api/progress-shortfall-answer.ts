import { z } from 'zod';
import { Month, PcnCode, PracticeCode } from '../codes.ts';
import { envelope } from './envelope.ts';

/** `GET /v1/progress-shortfall/{code}`: whose patients would raise a network's balanced progress most. */
export const ProgressShortfallAnswer = envelope(
  z.strictObject({
    month: Month,
    code: PcnCode,
    /** The network's balanced progress, 0 to 1; null with a reason. */
    progress: z.number().nullable(),
    practices: z.array(
      z.strictObject({
        code: PracticeCode,
        name: z.string(),
        /** How far progress would rise if this practice alone reached the upper end of every range. */
        gain: z.number().min(0).nullable(),
        patients: z.int().min(0).nullable(),
        /** Scored indicators on which its figures are hidden or not published. */
        unknown: z.int().min(0),
        indicators: z.array(
          z.strictObject({ indicator: z.string(), patients: z.int().min(1), gain: z.number().min(0) }),
        ),
      }),
    ),
    /** Why there is no progress to raise; null where there is. */
    reason: z.string().nullable(),
  }),
);
export type ProgressShortfallAnswer = z.infer<typeof ProgressShortfallAnswer>;
