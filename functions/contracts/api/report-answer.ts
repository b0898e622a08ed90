import { z } from 'zod';
import { Month } from '../codes.ts';
import { envelope } from './envelope.ts';

/** `GET /v1/reports/{month}`: the files of a month's report and where each is. */
export const ReportAnswer = envelope(
  z.strictObject({
    month: Month,
    /** Until then the files are a draft, not to be passed on; `null` once released. */
    draftUntil: z.iso.datetime().nullable(),
    files: z.array(
      z.strictObject({
        path: z.string(),
        href: z.string(),
        mediaType: z.string(),
        bytes: z.int().min(0),
      }),
    ),
  }),
);
export type ReportAnswer = z.infer<typeof ReportAnswer>;
