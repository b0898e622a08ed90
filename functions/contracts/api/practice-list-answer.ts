import { z } from 'zod';
import { Month, PracticeCode } from '../codes.ts';
import { envelope } from './envelope.ts';

/** `GET /v1/practices`: one page of the practices of one month; `total` counts every page. */
export const PracticeListAnswer = envelope(
  z.strictObject({
    month: Month,
    total: z.int().min(0),
    page: z.int().min(1),
    pageSize: z.int().min(1),
    practices: z.array(
      z.strictObject({
        code: PracticeCode,
        name: z.string(),
        /** Null for a practice that belongs to no network, or to one that is not known. */
        network: z.strictObject({ code: z.string(), name: z.string() }).nullable(),
        /** False where no source of membership lists the practice. */
        networkKnown: z.boolean().default(true),
        patients: z.int().min(0).nullable(),
        /** Whether it published any indicator of the month. */
        reports: z.boolean(),
      }),
    ),
  }),
);
export type PracticeListAnswer = z.infer<typeof PracticeListAnswer>;
