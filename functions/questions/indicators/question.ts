import { z } from 'zod';
import { Month } from '../../contracts/codes.ts';
import { EvidenceStatus } from '../../contracts/evidence-status.ts';
import { type Answer, question } from '../question.ts';

/** Where a line stops because what is counted became something else. */
const Break = z.strictObject({
  /** First month of the new way of counting. */
  month: Month,
  reason: z.string(),
  status: z.enum(['confirmed', 'inferred']),
  source: z.string(),
});

/** An indicator as defined in one contract year: with the months the release holds of it, or why it can hold none. */
export const IndicatorSummary = z.strictObject({
  contractYear: z.string(),
  code: z.string(),
  policyCode: z.string().nullable(),
  serviceArea: z.string(),
  description: z.string(),
  kind: z.enum(['fraction', 'count', 'improvement', 'binary']),
  polarity: z.enum(['up', 'down', 'none']),
  use: z.enum(['payment', 'management-information']),
  /** False where the code is in the data and not in our specification: shown, never scored. */
  specified: z.boolean(),
  whyItMatters: z.string().nullable(),
  lowerThreshold: z.number().nullable(),
  upperThreshold: z.number().nullable(),
  thresholdStatus: EvidenceStatus.nullable(),
  months: z.array(Month),
  /** The rest is absent in releases made before it was kept. Short name for charts and tables. */
  title: z.string().optional(),
  /** What it says to residents: see the specification. */
  residentTitle: z.string().optional(),
  thresholdSource: z.string().nullable().optional(),
  /** `cumulative`: counted up from the start of the year or season. `point-in-time`: a state, or a moving look-back. */
  accumulation: z.enum(['cumulative', 'point-in-time', 'unknown']).optional(),
  breaks: z.array(Break).optional(),
  /** Why no published file feeds it; such an indicator has no months. */
  whyNotFed: z.string().optional(),
});
export type IndicatorSummary = z.infer<typeof IndicatorSummary>;

export const IndicatorsView = z.strictObject({
  view: z.literal('indicators'),
  version: z.literal(1),
  indicators: z.array(IndicatorSummary),
});
export type IndicatorsView = z.infer<typeof IndicatorsView>;

const Indicators = z.array(IndicatorSummary);
export type IndicatorsAnswer = Answer<z.infer<typeof Indicators>>;

/** What each indicator is and what it is held against, contract year by contract year. */
export const IndicatorsQuestion = question({
  name: 'indicators',
  key: [],
  view: IndicatorsView,
  data: Indicators,
  summary: 'The indicators that a release holds figures for, as defined in each contract year',
  what: 'indicators',
  shows: 'areas',
  always: true,
});
