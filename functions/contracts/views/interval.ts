import { z } from 'zod';
import { Month } from '../codes.ts';

/** An interval, in the unit of the figure it belongs to. */
export const Interval = z.strictObject({ lower: z.number(), upper: z.number() });
export type Interval = z.infer<typeof Interval>;

/** Something a reader must know before using a figure; `id` is stable and `message` is plain English. */
export const Caveat = z.strictObject({
  id: z.string(),
  message: z.string(),
  months: z.array(Month),
  indicators: z.array(z.string()),
});
export type Caveat = z.infer<typeof Caveat>;

/** How much of an area reported. Fractions 0 to 1; `null` where the number of open practices or patients is unknown. */
export const Coverage = z.strictObject({
  practicesReporting: z.int().min(0),
  practicesOpen: z.int().min(0).nullable(),
  practices: z.number().min(0).max(1).nullable(),
  patients: z.number().min(0).max(1).nullable(),
});
export type Coverage = z.infer<typeof Coverage>;
