import { z } from 'zod';
import { DownloadFile } from '../downloads.ts';
import { envelope } from './envelope.ts';

/** `GET /v1/downloads`: every file of a release, with where it is. */
export const DownloadsAnswer = envelope(
  z.strictObject({
    /** Why there are none yet, and what to do; null where there are. */
    reason: z.string().nullable(),
    files: z.array(z.strictObject({ ...DownloadFile.shape, href: z.string(), mediaType: z.string() })),
  }),
);
export type DownloadsAnswer = z.infer<typeof DownloadsAnswer>;
