import { z } from 'zod';
import { MembershipBasis, Month, PcnCode } from '../../contracts/codes.ts';
import { Interval } from '../../contracts/views/interval.ts';
import { question } from '../question.ts';

/** One measure of a priority beside its target. */
const PriorityMeasure = z.strictObject({
  /** The network's own words, or the title of an indicator. */
  measure: z.string(),
  indicator: z.string().nullable(),
  /** Where the network's own counts are hidden to protect small numbers of people, which is not 0. */
  state: z.literal('suppressed').optional(),
  /** The network's own counts to the nearest 5; null where 1 to 7, or where there are none. */
  numerator: z.int().nullable(),
  denominator: z.int().nullable(),
  /** A fraction for shares, else in `unit`; null where there is no figure yet. */
  value: z.number().nullable(),
  interval: Interval.nullable(),
  unit: z.string().nullable(),
  direction: z.enum(['up', 'down']),
  target: z.number().nullable(),
  /** `reached` and `not-yet` only where the interval, if there is one, lies on one side of the target. */
  standing: z.enum(['reached', 'not-yet', 'near', 'no-target', 'no-figure']),
  weight: z.number().nullable(),
});
export type PriorityMeasure = z.infer<typeof PriorityMeasure>;

/** What one network chose and why. */
const NetworkPriorities = z.strictObject({
  code: PcnCode,
  name: z.string(),
  asAt: z.iso.date(),
  /** Whether the network has any practice in the latest month. */
  isKnown: z.boolean(),
  priorities: z.array(
    z.strictObject({
      priority: z.string(),
      theme: z.string(),
      reason: z.string(),
      context: z.string().nullable(),
      started: z.iso.date().nullable(),
      reviewBy: z.iso.date().nullable(),
      measures: z.array(PriorityMeasure),
    }),
  ),
  /** Its own weighted mean of how far each measure has come to its target, 0 to 1; never ranked. */
  localProgress: z.number().min(0).max(1).nullable(),
  /** Measures that local progress rests on, of all it has. */
  measuresCounted: z.int().min(0),
  measuresAll: z.int().min(0),
  /** The contract's and the balanced view, to lay beside it. */
  contractProgress: z.number().nullable(),
  balancedProgress: z.number().nullable(),
  sentence: z.string(),
});
export type NetworkPriorities = z.infer<typeof NetworkPriorities>;

/** What networks chose for themselves by the latest month. In order of code: nobody is ranked. */
export const LocalPrioritiesView = z.strictObject({
  view: z.literal('local-priorities'),
  version: z.literal(1),
  basis: MembershipBasis,
  month: Month,
  themes: z.array(
    z.strictObject({ theme: z.string(), networks: z.int().min(1), priorities: z.int().min(1) }),
  ),
  networks: z.array(NetworkPriorities),
  reason: z.string().nullable(),
});
export type LocalPrioritiesView = z.infer<typeof LocalPrioritiesView>;

/** What networks chose for themselves, in order of code: nobody is ranked by it. */
export const LocalPrioritiesQuestion = question({
  name: 'local-priorities',
  key: ['basis'],
  view: LocalPrioritiesView,
  summary: 'What networks chose for themselves, their measures and their own targets',
  what: 'local priorities',
  shows: 'areas',
  filters: { area: ['networks'] },
});
