import { z } from 'zod';
import { MembershipBasis, Month, PcnCode } from '../../contracts/codes.ts';
import { question } from '../question.ts';

/** A rate that moved otherwise than England's since the same month last year, by more than networks usually do. */
const ChangeAlert = z.strictObject({
  kind: z.literal('change'),
  code: PcnCode,
  indicator: z.string(),
  direction: z.enum(['further-on', 'fallen-back']),
  rate: z.number(),
  yearAgo: z.number(),
  change: z.number(),
  nationalChange: z.number(),
  /** Smallest false discovery rate at which it is an alert; at most the rate that the view accepts. */
  falseDiscoveryRate: z.number().min(0).max(1),
  sentence: z.string(),
});
export type ChangeAlert = z.infer<typeof ChangeAlert>;

/** A place among networks that has drifted for months, by a cumulative sum. */
const DriftAlert = z.strictObject({
  kind: z.literal('drift'),
  code: PcnCode,
  indicator: z.string(),
  direction: z.enum(['further-on', 'fallen-back']),
  /** Places among ranked networks, 0 the least to 1 the most progressed: before the drift, and now. */
  from: z.number().min(0).max(1),
  to: z.number().min(0).max(1),
  /** Months that it has lasted. */
  months: z.int().min(1),
  sentence: z.string(),
});
export type DriftAlert = z.infer<typeof DriftAlert>;

/** What changed for networks in the latest month; quiet by default. */
export const AlertsView = z.strictObject({
  view: z.literal('alerts'),
  version: z.literal(1),
  basis: MembershipBasis,
  month: Month,
  /** Changes that were tested, and the share of false ones among alerts that is accepted. */
  tests: z.int().min(0),
  falseDiscoveryRate: z.number().min(0).max(1),
  alerts: z.array(z.discriminatedUnion('kind', [ChangeAlert, DriftAlert])),
  /** Why changes could not be tested; null where they were. */
  reason: z.string().nullable(),
  sentence: z.string(),
});
export type AlertsView = z.infer<typeof AlertsView>;

/** What changed for networks in the newest month; few, and each with its reason. */
export const AlertsQuestion = question({
  name: 'alerts',
  key: ['basis'],
  view: AlertsView,
  summary: 'What changed for networks in the newest month, after false-discovery control',
  what: 'alerts',
  shows: 'areas',
  filters: { area: ['alerts'] },
});
