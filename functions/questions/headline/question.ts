import { z } from 'zod';
import { MembershipBasis, Month } from '../../contracts/codes.ts';
import { GapMeasure } from '../gap/question.ts';
import { question } from '../question.ts';

/** Why one indicator speaks for a month instead of progress. */
export const WhyIndicator = z.enum(['one-indicator', 'cut-off', 'at-both-ends']);
export type WhyIndicator = z.infer<typeof WhyIndicator>;

/**
 * The measure that a month's verdicts, fifths and ranks are by: balanced progress, or the indicator that says more
 * where progress says little. Everything that compares networks reads it here and decides it nowhere else.
 */
export const HeadlineView = z.strictObject({
  view: z.literal('headline'),
  version: z.literal(1),
  basis: MembershipBasis,
  month: Month,
  ...GapMeasure.shape,
  chanceKnown: z.boolean(),
  /** `one-indicator`: progress rests on one. `cut-off`: too many networks share an end of it. Null for progress. */
  why: WhyIndicator.nullable(),
  /** Indicators that balanced progress rests on. */
  restsOn: z.int().min(0),
  /** Networks ranked on balanced progress, and how many of them share its lowest and its highest value. */
  scored: z.int().min(0),
  atLeast: z.int().min(0),
  atMost: z.int().min(0),
  /** Networks ranked on the headline. */
  networks: z.int().min(0),
  /**
   * Where each fifth above the least progressed begins: the figure of its least progressed network. In the unit of the
   * measure, falling where less is better; null with fewer than 20 networks.
   */
  borders: z.array(z.number()).length(4).nullable(),
  /** Between the 25th and the 75th network of a hundred; null where none is ranked. */
  middleHalf: z.strictObject({ lower: z.number(), upper: z.number() }).nullable(),
  /** England's own figure, from its totals and by the same rules: no mean of networks. */
  england: z.number().nullable(),
});
export type HeadlineView = z.infer<typeof HeadlineView>;

export const HeadlineQuestion = question({
  name: 'headline',
  key: ['month', 'basis'],
  view: HeadlineView,
  summary: 'The measure that one month is told by: progress, or one indicator with the reason',
  what: 'headline measure',
  shows: 'areas',
});
