import { z } from 'zod';

/** A time with its offset, such as `2026-08-28T09:30+01:00`, read into ISO 8601 in UTC with milliseconds. */
export const Moment = z
  .string()
  .refine(
    (text) => /^\d{4}-\d{2}-\d{2}T.+(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text)),
    'Give a time with its offset, such as 2026-08-28T09:30+01:00.',
  )
  .transform((text) => new Date(text).toISOString());
