import { z } from 'zod';
import { MembershipBasis, Month, PcnCode } from '../../contracts/codes.ts';
import { Policy } from '../../contracts/policy.ts';
import { Interval } from '../../contracts/views/interval.ts';
import { question } from '../question.ts';

/** One indicator as the month scores it, so that a reader's own policy can be scored alike. */
const ScenarioIndicator = z.strictObject({
  indicator: z.string(),
  title: z.string(),
  serviceArea: z.string(),
  isPayment: z.boolean(),
  points: z.number().nullable(),
  isFirstYear: z.boolean(),
  range: z
    .strictObject({ lower: z.number(), upper: z.number(), against: z.enum(['contract', 'benchmark']) })
    .nullable(),
});

const Moved = z.strictObject({
  code: PcnCode,
  /** Place among all ranked networks, 0 the least to 1 the most progressed; under balanced and under this policy. */
  from: z.number().min(0).max(1),
  to: z.number().min(0).max(1),
});

/** The same month under one policy. */
const Scenario = z.strictObject({
  policy: Policy,
  /** Ranked networks that the policy gives a number. */
  networks: z.int().min(0),
  most: z.number().nullable(),
  least: z.number().nullable(),
  gap: z.number().nullable(),
  interval: Interval.nullable(),
  /**
   * How much wider the gap is than under balanced, over the networks that both give a number; networks are drawn again
   * with both. Null where it cannot be computed, and of balanced itself; absent in older releases.
   */
  change: z.strictObject({ by: z.number(), interval: Interval.nullable() }).nullable().optional(),
  /** Networks that stand in a higher, or a lower, fifth than under balanced. */
  higher: z.int().min(0),
  lower: z.int().min(0),
  /** Those whose place moves furthest up and down, at most ten each. */
  gain: z.array(Moved),
  lose: z.array(Moved),
  /** Why there is no gap; null where there is one. */
  reason: z.string().nullable(),
  sentence: z.string(),
});
export type Scenario = z.infer<typeof Scenario>;

/** The latest month scored under each policy. */
export const WhatIfView = z.strictObject({
  view: z.literal('what-if'),
  version: z.literal(1),
  basis: MembershipBasis,
  month: Month,
  indicators: z.array(ScenarioIndicator),
  scenarios: z.array(Scenario),
  /** Progress of every ranked network under each policy, in the order of `scenarios`. */
  networks: z.array(z.strictObject({ code: PcnCode, progress: z.array(z.number().nullable()) })),
});
export type WhatIfView = z.infer<typeof WhatIfView>;

/** The newest month under other policies. */
export const WhatIfQuestion = question({
  name: 'what-if',
  key: ['basis'],
  view: WhatIfView,
  summary: 'The newest month scored under other policies: the gap, who gains and who loses',
  what: 'results under other policies',
  shows: 'areas',
  filters: { area: ['networks'] },
});
