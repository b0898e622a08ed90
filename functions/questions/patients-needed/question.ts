import { z } from 'zod';
import { MembershipBasis, Month, PcnCode } from '../../contracts/codes.ts';
import { CountedUnit } from '../../contracts/counted-unit.ts';
import { Interval } from '../../contracts/views/interval.ts';
import { MonthSources } from '../../contracts/views/month-sources.ts';
import { question } from '../question.ts';

const Patients = z.int().min(0).nullable();

/** A payment indicator in one month: what it can earn, and the rates a network may aim for. */
const NeedsIndicator = z.strictObject({
  indicator: z.string(),
  title: z.string(),
  polarity: z.enum(['up', 'down', 'none']),
  /** Absent in releases made before it was kept, and then patients. */
  counts: CountedUnit.optional(),
  /** Verified points; null where there are none or nobody has verified them. */
  points: z.int().min(1).nullable(),
  /** Verified value of one point for a network of average size and prevalence, in pounds. */
  poundsPerPoint: z.number().nullable(),
  /** Verified contract thresholds as fractions; null where there are none. */
  lowerThreshold: z.number().nullable(),
  upperThreshold: z.number().nullable(),
  /** Over ranked networks; null for fewer than 20. */
  nationalMedian: z.number().nullable(),
  /** The rate that the most progressed fifth begins at. */
  topFifth: z.number().nullable(),
});

/**
 * One network's standing on one payment indicator. `to...` are the patients, or what else the indicator counts, it takes
 * to get there: more of them, or fewer where less is better; 0 where it is there, null where there is no such target or nobody is eligible.
 */
const NetworkNeeds = z.strictObject({
  code: PcnCode,
  indicator: z.string(),
  score: z.number().min(0).max(1).nullable(),
  /** The scores that suppressed denominators allow; null where none is suppressed. */
  scoreBounds: Interval.nullable(),
  points: z.number().min(0).nullable(),
  pounds: z.number().min(0).nullable(),
  poundsUnknown: z
    .enum(['no-score', 'no-points', 'no-point-value', 'no-list-size', 'no-prevalence'])
    .nullable(),
  toLower: Patients,
  toUpper: Patients,
  toMedian: Patients,
  toTopFifth: Patients,
});
export type NetworkNeeds = z.infer<typeof NetworkNeeds>;

/** Points, pounds and patients needed, for the payment indicators of one month. */
export const PatientsNeededView = z.strictObject({
  view: z.literal('patients-needed'),
  version: z.literal(1),
  basis: MembershipBasis,
  month: Month,
  /** Why points and pounds are provisional, in words for a reader. */
  provisional: z.string(),
  /** What the month's figures were made of, with dates; absent in older releases. */
  sources: MonthSources.optional(),
  indicators: z.array(NeedsIndicator),
  networks: z.array(NetworkNeeds),
});
export type PatientsNeededView = z.infer<typeof PatientsNeededView>;

/** What networks earn and what they still need. */
export const PatientsNeededQuestion = question({
  name: 'patients-needed',
  key: ['month', 'basis'],
  view: PatientsNeededView,
  summary: 'Points, pounds and patients needed of each network, by payment indicator, in one month',
  what: 'points and patients needed',
  shows: 'areas',
  filters: { area: ['networks'] },
});
