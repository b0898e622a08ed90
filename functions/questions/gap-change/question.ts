import { z } from 'zod';
import { MembershipBasis, Month } from '../../contracts/codes.ts';
import { Interval } from '../../contracts/views/interval.ts';
import { GapMeasure } from '../gap/question.ts';
import { question } from '../question.ts';

/** Whether a gap moved by more than chance: only where the interval of its change leaves out 0. */
export const Verdict = z.enum(['narrowing', 'widening', 'no-change-beyond-chance']);
export type Verdict = z.infer<typeof Verdict>;

/** Networks ranked in both months: the only ones whose own movement is known. */
const Panel = z.strictObject({
  networks: z.int().min(0),
  gapFrom: z.number(),
  gapTo: z.number(),
  change: z.number(),
  /** Seeded bootstrap over networks, both months drawn together. */
  interval: Interval.nullable(),
  /** ln of the later standard deviation over the earlier: below 0 networks drew together. */
  spread: z.strictObject({ logRatio: z.number(), interval: Interval.nullable() }).nullable(),
  /** Yearly change for each unit of the first level; below 0 those who began lower rose faster. Never read alone. */
  catchUp: z.strictObject({ slope: z.number(), ...Interval.shape }).nullable(),
});

/** How the two ends of the panel moved; the four parts, most less least, sum to the panel's change. */
const Ends = z.strictObject({
  /** Networks in the most progressed fifth in both months, and those that came for those that left. */
  mostStayers: z.number(),
  mostTurnover: z.number(),
  leastStayers: z.number(),
  leastTurnover: z.number(),
  /** Networks by fifth then (rows, 1 least) and fifth now (columns). */
  mobility: z.array(z.array(z.int().min(0)).length(5)).length(5),
});

const Mover = z.strictObject({
  code: z.string(),
  from: z.number(),
  to: z.number(),
  fifthFrom: z.int().min(1).max(5),
  fifthTo: z.int().min(1).max(5),
  /** Whether the network's own change is more than chance would give. */
  beyondChance: z.boolean(),
});
export type Mover = z.infer<typeof Mover>;

/** How one gap changed from a month to the same month of the next year. */
export const GapChange = z.strictObject({
  measure: z.string(),
  from: Month,
  to: Month,
  /** Indicators counted the same way in both months, scored by the later month's thresholds; null for one indicator. */
  indicators: z.int().min(0).nullable(),
  /** Indicators of the later month that the earlier did not count the same way: in neither figure. */
  leftOut: z.int().min(0),
  gapFrom: z.number().nullable(),
  gapTo: z.number().nullable(),
  /** Networks ranked then and not now, and now and not then; what each did to the gap. All three sum to `change`. */
  leavers: z.int().min(0),
  joiners: z.int().min(0),
  change: z.number().nullable(),
  byLeavers: z.number().nullable(),
  byJoiners: z.number().nullable(),
  byPanel: z.number().nullable(),
  panel: Panel.nullable(),
  ends: Ends.nullable(),
  /** The networks that rose and fell furthest; empty but for the headline of the latest month. */
  climbers: z.array(Mover),
  fallers: z.array(Mover),
  verdict: Verdict.nullable(),
  /** Those who began lower rose faster, and yet networks did not draw together: chance evening out, not closing. */
  regressionToTheMean: z.boolean(),
  reason: z.string().nullable(),
});
export type GapChange = z.infer<typeof GapChange>;

/** The trend of the spread over three or more months that may be compared. */
export const SpreadTrend = z.strictObject({
  measure: z.string(),
  /** The same calendar month of each year; every month for indicators that do not build up over the year. */
  months: z.array(Month),
  networks: z.int().min(0),
  /** Networks left out because a month of theirs is missing. */
  dropped: z.int().min(0),
  /** Proportional change of the standard deviation a year, and its interval. */
  slopeAYear: z.number().nullable(),
  interval: Interval.nullable(),
  reason: z.string().nullable(),
});
export type SpreadTrend = z.infer<typeof SpreadTrend>;

export const GapChangeView = z.strictObject({
  view: z.literal('gap-change'),
  version: z.literal(1),
  basis: MembershipBasis,
  measures: z.array(GapMeasure),
  /** The headline of every month that has a year before it, every measure of the latest. */
  changes: z.array(GapChange),
  /** As of the latest month. */
  trends: z.array(SpreadTrend),
});
export type GapChangeView = z.infer<typeof GapChangeView>;

/** Is the gap narrowing, and who moved it. */
export const GapChangeQuestion = question({
  name: 'gap-change',
  key: ['basis'],
  view: GapChangeView,
  summary: 'How gaps changed: each month against the same month a year before, and who moved them',
  what: 'account of how gaps changed',
  shows: 'areas',
  filters: { measure: ['changes', 'trends'] },
});
