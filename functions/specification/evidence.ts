import { z } from 'zod';
import { EvidenceStatus } from '../contracts/evidence-status.ts';

const Sourced = { status: EvidenceStatus, source: z.string().min(1) };

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
