import { z } from 'zod';
import { MembershipBasis, Month, PcnCode } from '../../contracts/codes.ts';
import { Interval } from '../../contracts/views/interval.ts';
import { MonthSources } from '../../contracts/views/month-sources.ts';
import { GapMeasure } from '../gap/question.ts';
import { question } from '../question.ts';
import { Factor } from '../similar-networks/question.ts';

/** What one standard deviation more of a factor goes with, the others alike; in the unit of the measure. */
const Coefficient = z.strictObject({
  factor: Factor,
  estimate: z.number(),
  interval: Interval.nullable(),
  /** Mean and standard deviation of the factor over the networks, in its own unit. */
  mean: z.number(),
  standardDeviation: z.number(),
});

/** How much of the gap goes with circumstances, and how far each network stands from what its own would suggest. */
export const ExpectedProgressView = z.strictObject({
  view: z.literal('expected-progress'),
  version: z.literal(1),
  basis: MembershipBasis,
  month: Month,
  /** What the month's figures were made of, with dates; absent in older releases. */
  sources: MonthSources.optional(),
  /** What values are of: the headline of the month; absent in older releases, where it is balanced progress. */
  measure: GapMeasure.optional(),
  /** Ranked networks of which every factor is known. */
  networks: z.int().min(0),
  /** Ranked networks left out because a factor is unknown, or is a team that must not be shown. */
  leftOut: z.int().min(0),
  /** Factors that do not vary, or only repeat others, are not fitted. */
  notFitted: z.array(Factor),
  intercept: z.number().nullable(),
  coefficients: z.array(Coefficient),
  /** Share of the variance of values that goes with the factors, 0 to 1. */
  rSquared: z.number().min(0).max(1).nullable(),
  /** Between the most and the least progressed fifth of these networks. */
  gap: z.number().nullable(),
  /** Of the same two fifths, what is left once circumstances are alike. */
  gapLeft: z.number().nullable(),
  /** Networks drawn again, fitted and cut into fifths anew each time; absent in older releases. */
  gapLeftInterval: Interval.nullable().optional(),
  /** Between the fifth furthest above and the fifth furthest below what circumstances suggest. */
  adjustedGap: z.number().nullable(),
  adjustedInterval: Interval.nullable(),
  residuals: z.array(
    z.strictObject({
      code: PcnCode,
      value: z.number(),
      expected: z.number(),
      residual: z.number(),
      /** Where the true residual lies, by chance; null where that is not known, absent in older releases. */
      interval: Interval.nullable().optional(),
      /** A residual beyond this is unusual among networks in its circumstances: about 1 in 20; absent in older releases. */
      unusualBeyond: z.number().min(0).optional(),
    }),
  ),
  /** Why there is no fit; null where there is one. */
  reason: z.string().nullable(),
  keyPoints: z.array(z.string()),
});
export type ExpectedProgressView = z.infer<typeof ExpectedProgressView>;

/** The fit of progress on circumstances, and how far each network stands from it. */
export const ExpectedProgressQuestion = question({
  name: 'expected-progress',
  key: ['basis'],
  view: ExpectedProgressView,
  summary: 'How much of the gap goes with list size, deprivation, age, practices and team',
  what: 'fit of progress on circumstances',
  shows: 'areas',
  filters: { area: ['residuals'] },
});
