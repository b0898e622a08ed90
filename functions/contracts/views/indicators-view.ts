import { z } from 'zod';
import { Month } from '../codes.ts';

/** An indicator that the release holds figures for, as defined in one contract year. */
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
  thresholdStatus: z.enum(['confirmed', 'secondary', 'unverified']).nullable(),
  months: z.array(Month),
});
export type IndicatorSummary = z.infer<typeof IndicatorSummary>;

export const IndicatorsView = z.strictObject({
  view: z.literal('indicators'),
  version: z.literal(1),
  indicators: z.array(IndicatorSummary),
});
export type IndicatorsView = z.infer<typeof IndicatorsView>;
