import { z } from 'zod';

/** The fifths by name, least to most progressed. */
export const FIFTH_NAMES = [
  'least progressed',
  'lower-middle',
  'middle',
  'upper-middle',
  'most progressed',
] as const;

/** Places between these, 1 most progressed; not rounded. */
const Places = z.strictObject({ lower: z.number().min(1), upper: z.number().min(1) });

/** How sure one network's fifth is. */
export const NetworkFifths = z.strictObject({
  /** Chance of each fifth, least to most progressed: fractions that sum to 1. */
  chances: z.array(z.number().min(0).max(1)).length(5),
  /** The places that hold the true one with 50 in 100. */
  middlePlaces: Places,
  /** The places that hold the true one with 95 in 100. */
  places: Places,
});
export type NetworkFifths = z.infer<typeof NetworkFifths>;

/** What the chances of a measure's fifths rest on, or why there are none. */
export const FifthChances = z.strictObject({
  /** How much wider than counting errors are taken to be, 1 or more; of progress the widest of its indicators. */
  dispersion: z.number().min(1),
  /** Whether that was learnt from the same month of two years; if not, nothing is said to be almost certain. */
  isLearnt: z.boolean(),
  /** True values between one fifth and the next, from the least progressed on; null where there are no chances. */
  borders: z.array(z.number()).length(4).nullable(),
  /** Why there are no chances; null where there are. */
  reason: z.string().nullable(),
});
export type FifthChances = z.infer<typeof FifthChances>;
