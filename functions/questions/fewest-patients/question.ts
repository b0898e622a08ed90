import { z } from 'zod';
import { MembershipBasis, Month, PcnCode } from '../../contracts/codes.ts';
import { CountedUnit } from '../../contracts/counted-unit.ts';
import { question } from '../question.ts';

/** The fewest patients that would close half the gap of one indicator, and where they are. */
const HalfGap = z.strictObject({
  indicator: z.string(),
  label: z.string(),
  polarity: z.enum(['up', 'down']),
  /** What `patients` and `eligible` are; absent in releases made before it was kept, and then patients. */
  counts: CountedUnit.optional(),
  networks: z.int().min(0),
  /** In fractions of patients, between the most and the least progressed fifth. */
  gap: z.number().nullable(),
  /** The gap once these patients are reached; at most half. */
  gapAfter: z.number().nullable(),
  patients: z.int().min(0).nullable(),
  /** Patients eligible in all ranked networks, to see how few it takes. */
  eligible: z.int().min(0),
  /** Networks that would reach them, the most patients first; more counted, or fewer where less is better. */
  where: z.array(z.strictObject({ code: PcnCode, patients: z.int().min(1), eligible: z.int().min(1) })),
  reason: z.string().nullable(),
  sentence: z.string(),
});
export type HalfGap = z.infer<typeof HalfGap>;

/** How few patients stand between the gap and half of it, in the latest month. */
export const FewestPatientsView = z.strictObject({
  view: z.literal('fewest-patients'),
  version: z.literal(1),
  basis: MembershipBasis,
  month: Month,
  indicators: z.array(HalfGap),
});
export type FewestPatientsView = z.infer<typeof FewestPatientsView>;

/** How few patients would halve each gap, by indicator and network. */
export const FewestPatientsQuestion = question({
  name: 'fewest-patients',
  key: ['basis'],
  view: FewestPatientsView,
  summary: 'The fewest patients that would close half of each gap, and where they are',
  what: 'patients that would halve a gap',
  shows: 'areas',
});
