import { z } from 'zod';
import { AreaCode, AreaKind, Measure, MembershipBasis, Month } from '../../contracts/codes.ts';
import { Coverage, Interval } from '../../contracts/views/interval.ts';
import { type Answer, question } from '../question.ts';

/** Where a network stands: ranked, shown but not ranked (low coverage), or without a figure. */
const RankStatus = z.enum(['ranked', 'provisional', 'no-data']);

/** An area and the areas it lies in; a parent is null where it is unknown or does not apply. */
export const Area = z.strictObject({
  code: AreaCode,
  name: z.string(),
  kind: AreaKind,
  subIcb: z.string().nullable(),
  icb: z.string().nullable(),
  region: z.string().nullable(),
});
export type Area = z.infer<typeof Area>;

const Progress = z.number().min(0).max(1).nullable();

/** How an area stands in one month. */
const Standing = {
  practices: z.int().min(0),
  /** Null where no list size is known, or of too few of its practices. */
  patients: z.int().min(0).nullable(),
  /** Practices whose list size is not known; absent in releases made before it was kept. */
  practicesWithoutList: z.int().min(0).optional(),
  coverage: Coverage,
  status: RankStatus,
  /** Balanced progress, 0 to 1, and how many indicators it rests on. */
  progress: Progress,
  progressIndicators: z.int().min(0),
};

const Fifth = {
  /** Fifth by the headline measure of the month: 1 least to 5 most progressed; null unless ranked on it. */
  fifth: z.int().min(1).max(5).nullable(),
  /** That measure; absent in releases made before there was one, whose fifths are by balanced progress. */
  fifthOf: Measure.optional(),
};

/** One area in one month: the row of the table of networks. */
export const AreaSummary = z.strictObject({
  ...Area.shape,
  ...Standing,
  /** By the contract’s points; null where nothing that earns points is scored, absent in older releases. */
  contractProgress: Progress.optional(),
  ...Fifth,
  /** Achievement by indicator code: a fraction, or null where it is unknown. */
  rates: z.record(z.string(), z.number().nullable()),
  /**
   * Why a rate is unknown, by indicator code, where it is: hidden by the publisher, nobody eligible (no rate of zero),
   * published without its denominator, or not reported. Absent in releases made before it was computed.
   */
  rateStates: z
    .record(z.string(), z.enum(['suppressed', 'nobody-eligible', 'no-denominator', 'not-reported']))
    .optional(),
});
export type AreaSummary = z.infer<typeof AreaSummary>;

/** One indicator of one area in one month. */
export const IndicatorResult = z.strictObject({
  month: Month,
  indicator: z.string(),
  /** Sums over the area's practices; null where no practice reported the measure. */
  numerator: z.int().nullable(),
  denominator: z.int().nullable(),
  /** Count indicators only. */
  count: z.int().nullable(),
  rate: z.number().nullable(),
  interval: Interval.nullable(),
  /**
   * Practices whose denominator is published as `*` (0 or 1), and the rates that allows; all of them where the figure
   * is withheld because it would give a single practice's away.
   */
  suppressedPractices: z.int().min(0),
  bounds: Interval.nullable(),
  /** Personalised care adjustments; null where any is suppressed or none is published. */
  adjustments: z.int().nullable(),
  grossRate: z.number().nullable(),
  /** Practices of which any adjustment is hidden, so that there is no gross rate; absent in older releases. */
  practicesHidingAdjustments: z.int().min(0).optional(),
  practices: z.int().min(0),
  /** How much of the area published this indicator; absent in releases made before it was computed. */
  coverage: Coverage.optional(),
  /** 0 to 1; null for counts and where there is no threshold to score against. */
  score: z.number().min(0).max(1).nullable(),
  /** The scores that suppressed denominators allow; null where none is, absent in releases made before it. */
  scoreBounds: Interval.nullable().optional(),
  scoredAgainst: z.enum(['contract', 'benchmark']).nullable(),
});
export type IndicatorResult = z.infer<typeof IndicatorResult>;

/** One area through time. */
export const AreaView = z.strictObject({
  view: z.literal('area'),
  version: z.literal(1),
  basis: MembershipBasis,
  area: Area,
  months: z.array(z.strictObject({ month: Month, ...Standing, contractProgress: Progress, ...Fifth })),
  results: z.array(IndicatorResult),
});
export type AreaView = z.infer<typeof AreaView>;

const ThroughTime = z.strictObject({
  area: AreaView.shape.area,
  months: AreaView.shape.months,
  results: AreaView.shape.results,
});
export type AreaAnswer = Answer<z.infer<typeof ThroughTime>>;

/** One area through every month; the coverage that its answer is headed with is its own. */
export const AreaQuestion = question({
  name: 'area',
  address: 'areas/{area}',
  key: ['area', 'basis'],
  view: AreaView,
  data: ThroughTime,
  summary: 'One area through every month: coverage, progress and each indicator',
  what: 'area {area}',
  shows: 'areas',
  always: true,
});
