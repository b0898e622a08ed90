import { z } from 'zod';
import { MembershipBasis, Month } from '../../contracts/codes.ts';
import { Interval } from '../../contracts/views/interval.ts';
import { GapMeasure } from '../gap/question.ts';
import { question } from '../question.ts';

/** The test of "all networks are alike and differ by chance only". */
const AlikeTest = z.strictObject({
  /** `chi-square`: Pearson's test on patients. `simulation`: 999 simulated months, so never below 0.001. */
  method: z.enum(['chi-square', 'simulation']),
  pValue: z.number().min(0).max(1),
  /** Spread over what chance alone gives: about 1 where networks are alike; null for a simulation. */
  dispersion: z.number().min(0).nullable(),
  /** The gap that chance alone would make; null for a chi-square test. */
  chanceGap: z.number().min(0).nullable(),
  /** True where fewer than 5 patients are expected in some network, so that the p-value is only rough. */
  rough: z.boolean(),
});

/** How much of one month's gap on one measure is real. */
export const ChancePoint = z.strictObject({
  month: Month,
  measure: z.string(),
  networks: z.int().min(0),
  /** As the gap view gives it, with its bootstrap interval. */
  gap: z.number().nullable(),
  interval: Interval.nullable(),
  /** Share of the variance between networks that chance explains, 0 to 1; cut to 1 where `noiseCapped`. */
  noiseShare: z.number().min(0).max(1).nullable(),
  noiseCapped: z.boolean(),
  /** The gap between the same fifths once each network is drawn towards the mean by empirical Bayes. */
  gapLeft: z.number().nullable(),
  /** Of `gapLeft`, by bootstrap over networks; null in months that are not shown in full. */
  gapLeftInterval: Interval.nullable(),
  /** 1 - `gapLeft` / `gap`: how much of the gap is chance, 0 to 1. */
  chanceShare: z.number().min(0).max(1).nullable(),
  /** Null where the test cannot be made, and for progress in months that are not shown in full. */
  alike: AlikeTest.nullable(),
  /** All patients of the one fifth against all of the other, with Newcombe's interval. */
  pooled: z.strictObject({ difference: z.number(), ...Interval.shape }).nullable(),
  /** Why there is nothing to say; null where there is. */
  reason: z.string().nullable(),
});
export type ChancePoint = z.infer<typeof ChancePoint>;

export const ChanceView = z.strictObject({
  view: z.literal('chance'),
  version: z.literal(1),
  basis: MembershipBasis,
  measures: z.array(GapMeasure),
  /** One point for each measure and month, in order of month. */
  points: z.array(ChancePoint),
});
export type ChanceView = z.infer<typeof ChanceView>;

/** How much of each gap is chance, month by month. */
export const ChanceQuestion = question({
  name: 'chance',
  key: ['basis'],
  view: ChanceView,
  summary:
    'How much of each gap is real: chance in the spread, the gap without it, and whether all could be alike',
  what: 'account of how much of the gap is chance',
  shows: 'areas',
  filters: { month: ['points'], measure: ['points'] },
});
