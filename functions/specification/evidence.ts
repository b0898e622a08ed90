import { z } from 'zod';

/**
 * How well a figure is known: `confirmed` by the publisher or a document quoting its page, `secondary` by trade press
 * or local NHS bodies, `unverified` where we only believe it. Unverified figures are shown and never paid out on.
 */
export const Status = z.enum(['confirmed', 'secondary', 'unverified']);
export type Status = z.infer<typeof Status>;

const Sourced = { status: Status, source: z.string().min(1) };

const Fraction = z.string().regex(/^\d+\.\d+$/, 'must be a decimal fraction in quotes, such as "0.85"');

/**
 * Performance thresholds as decimal fractions, kept as text so that no digit is lost. `lower` always earns nothing
 * and `upper` always earns everything, as in the contract, so that one formula scores both directions: where less is
 * better, `lower` is the larger number.
 */
export const Thresholds = z.strictObject({ lower: Fraction, upper: Fraction, ...Sourced });
export type Thresholds = z.infer<typeof Thresholds>;

export const Points = z.strictObject({ value: z.int().min(1), ...Sourced });
export type Points = z.infer<typeof Points>;

/** Value of one point in pounds for a network of average size, as decimal text. */
export const PoundsPerPoint = z.strictObject({
  value: z.string().regex(/^\d+\.\d{2}$/, 'must be pounds and pence in quotes, such as "198.00"'),
  ...Sourced,
});

/** Who answers for an entry, where it comes from, and when it must be looked at again. */
export const Review = {
  source: z.string().min(1),
  owner: z.string().min(1),
  reviewed: z.iso.date(),
  reviewBy: z.iso.date(),
};
