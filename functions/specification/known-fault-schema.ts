import { z } from 'zod';
import { Month } from '../contracts/codes.ts';
import { IndicatorCode } from './indicator-schema.ts';

/** Something wrong with the published source that touches figures, and what that does to them. */
const KnownFault = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    /** First and last month touched, both included. */
    from: Month,
    to: Month,
    indicators: z.union([z.literal('all'), z.array(IndicatorCode).min(1)]),
    /** System supplier of the practices touched, as the practice map spells it; `null` means every practice. */
    supplier: z.string().min(1).nullable(),
    what: z.string().min(1),
    effect: z.string().min(1),
    status: z.enum(['confirmed', 'inferred']),
    source: z.string().min(1),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'the last month comes before the first' });
export type KnownFault = z.infer<typeof KnownFault>;

export const KnownFaults = z.array(KnownFault);
