import { z } from 'zod';
import { Month } from '../contracts/codes.ts';
import { CountedUnit } from '../contracts/counted-unit.ts';
import { Points, Review, Thresholds } from './evidence.ts';

/** Contract year, 1 April to 31 March, such as `2026-27`. */
export const ContractYearName = z
  .string()
  .regex(/^20\d{2}-\d{2}$/, 'must be a contract year such as 2026-27');

/** Code in the publications: `NCD003` or `NCDMI198` until March 2024, then `HI03` or `SMR01A`. */
export const IndicatorCode = z
  .string()
  .regex(/^[A-Z]{2,5}\d{2,3}[A-D]?$/, 'must be a code such as NCD003 or SMR01A');

/** Whether a reading of the source is its own words or ours. */
const Certainty = z.enum(['confirmed', 'inferred']);

/** Code in the policy papers, such as `VI-02`. */
export const PolicyCode = z.strictObject({
  code: z.string().regex(/^[A-Z]{2,4}-\d{2,3}[A-Db]?$/, 'must be a policy code such as VI-02'),
  status: Certainty,
});

export const Kind = z.enum(['fraction', 'count', 'improvement', 'binary']);
export const Direction = z.enum(['up', 'down', 'none']);
const DayOfYear = z.string().regex(/^(0[1-9]|1[0-2])-[0-3]\d$/, 'must be a month and a day such as 09-01');

const MeasureName = z.string().min(1);

/**
 * What the monthly extract calls the measures of an indicator. A fraction has a numerator and a denominator, a count
 * has `count` alone. `adjustments` are the published personalised care adjustments; `null` means not known.
 */
const MonthlyMeasures = z.strictObject({
  numerator: MeasureName.nullable(),
  denominator: MeasureName.nullable(),
  count: MeasureName.nullable(),
  adjustments: z.array(MeasureName).nullable(),
  status: z.enum(['confirmed', 'inferred']),
});

/** What the annual Investment and Impact Fund file calls them, and whether its rows are practices or networks. */
const AnnualMeasures = z.strictObject({
  level: z.enum(['practice', 'pcn']),
  numerator: MeasureName,
  denominator: MeasureName.nullable(),
  baselineNumerator: MeasureName.nullable(),
  baselineDenominator: MeasureName.nullable(),
});

/** One indicator as one contract year defines it. */
export const IndicatorFields = z.strictObject({
  code: IndicatorCode,
  policyCode: PolicyCode.nullable(),
  /** Short name for charts and tables. */
  title: z.string().min(1).max(70),
  /**
   * For residents, in plain words: what follows “84 in every 100 ”. Where contacts are counted, the whole phrase, with
   * `{n}` and `{of}` in it. Every indicator that is scored has one.
   */
  residentTitle: z.string().min(10).max(130).optional(),
  /** The publisher's own words, whole. */
  description: z.string().min(1),
  /** The ruleset it is published under. */
  serviceArea: z.string().min(1),
  use: z.enum(['payment', 'management-information']),
  kind: Kind,
  /** The numerator counts contacts or beds, not a part of the denominator, so the ratio can pass 1. */
  mayExceedOne: z.boolean(),
  /** As the publisher's description says; sentences speak of this. */
  counts: CountedUnit.default('patients'),
  /** Months for which it is published; `null` means the whole contract year. */
  inForce: z.strictObject({ from: Month, to: Month }).nullable(),
  measures: z.strictObject({ monthly: MonthlyMeasures.nullable(), annual: AnnualMeasures.nullable() }),
  polarity: z.strictObject({ direction: Direction, status: Certainty }),
  accumulation: z.strictObject({
    /** `cumulative`: counted up from the start of the year or season. `point-in-time`: the state, or a moving look-back. */
    over: z.enum(['cumulative', 'point-in-time', 'unknown']),
    season: z.strictObject({ from: DayOfYear, to: DayOfYear }).nullable(),
    status: Certainty,
    basis: z.string().min(1),
  }),
  thresholds: Thresholds.nullable(),
  points: Points.nullable(),
  /** One sentence for a network leader. */
  whyItMatters: z.string().min(40).max(220),
  ...Review,
});
export type IndicatorFields = z.infer<typeof IndicatorFields>;
