import { z } from 'zod';
import { Measure, MembershipBasis, Month } from '../../contracts/codes.ts';
import { Interval } from '../../contracts/views/interval.ts';
import { type Answer, question } from '../question.ts';

/** What is being compared: an overall progress score, or the achievement of one indicator. */
export const GapMeasure = z.strictObject({
  /** `progress-balanced`, `progress-contract`, or an indicator code such as `CAN04`. */
  measure: Measure,
  label: z.string(),
  /** `score`: 0 to 1. `share`: a fraction of patients, 0 to 1. */
  unit: z.enum(['score', 'share']),
  polarity: z.enum(['up', 'down']),
  /**
   * False where appointments, calls or contacts are counted, or progress uses such: how far chance could move it is not
   * known. Absent where it is known, and in older releases.
   */
  chanceKnown: z.boolean().optional(),
});
export type GapMeasure = z.infer<typeof GapMeasure>;

/** What networks were compared on before a release said it. */
export const BALANCED_PROGRESS: GapMeasure = {
  measure: 'progress-balanced',
  label: 'Balanced progress',
  unit: 'score',
  polarity: 'up',
};

/**
 * The indicator to speak of where progress tells little, because it rests on that one alone (`indicators` 1) or both
 * fifths stand at the ends of the scale; then of all that it rests on the one with the widest gap. Figures are
 * fractions, as of the indicator's own point.
 */
const ToldBy = z.strictObject({
  measure: z.string(),
  label: z.string(),
  most: z.number(),
  least: z.number(),
  gap: z.number(),
  interval: Interval.nullable(),
  /** Indicators that progress rests on. */
  indicators: z.int().min(1),
  /** Both fifths stand at the ends of the scale, 1 and 0. */
  atBothEnds: z.boolean(),
});
export type ToldBy = z.infer<typeof ToldBy>;

const Ends = z.strictObject({ most: z.number(), least: z.number(), gap: z.number() });

/**
 * The gap of one measure in one month: how far `most` is ahead of `least`, never negative, whichever way is good.
 * All three are null together, with a reason.
 */
export const GapPoint = z.strictObject({
  month: Month,
  measure: z.string(),
  /** Ranked networks the gap rests on. */
  networks: z.int().min(0),
  /** Networks shown but not ranked, because too few of their patients are covered. */
  provisional: z.int().min(0),
  /** Mean over the most progressed fifth of ranked networks; each network counts once. */
  most: z.number().nullable(),
  least: z.number().nullable(),
  gap: z.number().nullable(),
  /** Seeded bootstrap over networks. */
  interval: Interval.nullable(),
  /** Networks in each fifth. */
  mostNetworks: z.int().min(0),
  leastNetworks: z.int().min(0),
  tenths: Ends.nullable(),
  patientWeighted: Ends.nullable(),
  p90p10: z.number().nullable(),
  /** `most` / `least`; null where `least` is 0. */
  ratio: z.number().nullable(),
  /** Why there is no gap; null where there is one. */
  reason: z.string().nullable(),
  /** Of progress only, and absent where progress tells by itself. */
  toldBy: ToldBy.optional(),
});
export type GapPoint = z.infer<typeof GapPoint>;

/**
 * The gap in progress on one scale, so that no point differs from another because the contract's year did. `shown` are
 * the months whose indicators and ranges it is scored by; a month that cannot be scored so has no point.
 */
export const GapScale = z.strictObject({
  measure: z.string(),
  shown: z.array(Month),
  /** In order of month; those of `shown` are the same as in `points` of the view. */
  points: z.array(GapPoint),
});
export type GapScale = z.infer<typeof GapScale>;

export const GapView = z.strictObject({
  view: z.literal('gap'),
  version: z.literal(1),
  basis: MembershipBasis,
  measures: z.array(GapMeasure),
  /** One point for each measure and month that was assessed, in order of month. */
  points: z.array(GapPoint),
  /** Absent in releases made before months were put on one scale. */
  scales: z.array(GapScale).optional(),
});
export type GapView = z.infer<typeof GapView>;

const Gaps = GapView.pick({ measures: true, points: true, scales: true });
export type GapAnswer = Answer<z.infer<typeof Gaps>>;

/** How far the most progressed fifth of networks is ahead of the least, by measure and month. */
export const GapQuestion = question({
  name: 'gap',
  key: ['basis'],
  view: GapView,
  data: Gaps,
  summary: 'The gap between the most and the least progressed fifth of networks, by measure and month',
  what: 'gap',
  shows: 'areas',
  always: true,
  // Every measure there is is named, whichever is asked for.
  filters: { month: ['points'], measure: ['points'], table: ['gap', 'gap-on-one-scale'] },
});
