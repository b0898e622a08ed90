import { z } from 'zod';
import { AreaCode, AreaKind, MembershipBasis, Month, PracticeCode } from '../../contracts/codes.ts';
import { question } from '../question.ts';

const Count = z.int().min(0).nullable();

/** One supplier’s waits are put right from one month on and not in those before, the last of which is `last`. */
export const WAITS_BREAK = { last: '2026-05', from: '2026-06' } as const satisfies Record<string, Month>;

/**
 * What became of calls, over the days of the file. Null where no file that has the count was taken in, which is not 0.
 * Core is 08:00 to 18:30 and peak 08:00 to 10:00 on working days; listed calls are of practices with a known list size.
 */
export const CallCounts = z.strictObject({
  inbound: Count,
  endedInMenu: Count,
  missed: Count,
  callbacksRequested: Count,
  callbacksMade: Count,
  answered: Count,
  answeredOver5: Count,
  answeredUnder2: Count,
  coreAnswered: Count,
  coreOver5: Count,
  peakAnswered: Count,
  peakOver5: Count,
  timed: Count,
  timed8To10: Count,
  listedInbound: Count,
  listedPatients: Count,
});
export type CallCounts = z.infer<typeof CallCounts>;

/**
 * How much of an area a figure rests on. `complete` and `partial` by its practices; `shared-only`: only accounts that
 * practices share; `no-calls`: none to take a share of; `no-list`: no list size; `not-published`: missing, which is
 * not 0; `hidden`: it is one practice's figure, where practices are restricted.
 */
export const CallState = z.enum([
  'complete',
  'partial',
  'shared-only',
  'no-calls',
  'no-list',
  'not-published',
  'hidden',
]);
export type CallState = z.infer<typeof CallState>;

export const CallFigure = z.strictObject({
  measure: z.string(),
  state: CallState,
  /** A fraction from 0 to 1, or calls for each 1,000 patients; null in the last four states. */
  value: z.number().min(0).nullable(),
  numerator: Count,
  denominator: Count,
  /** Practices with an account of their own that are counted. */
  practicesCounted: z.int().min(0),
});
export type CallFigure = z.infer<typeof CallFigure>;

export const CallMeasure = z.strictObject({
  measure: z.string(),
  title: z.string(),
  what: z.string(),
  unit: z.enum(['share', 'per-1000-patients']),
  /** Which way is good; `none` where that is not said. */
  direction: z.enum(['up', 'down', 'none']),
  /** Months from which on, or up to which, it may be compared with this one; null where nothing is known to break it. */
  comparable: z.strictObject({ from: Month.nullable(), to: Month.nullable() }).nullable(),
});
export type CallMeasure = z.infer<typeof CallMeasure>;

const CallsArea = z.strictObject({
  code: AreaCode,
  name: z.string(),
  kind: AreaKind,
  icb: z.string().nullable(),
  region: z.string().nullable(),
  /** Practices of the area, counted or not. */
  practices: z.int().min(0),
  /** Practices whose outcomes do not add up to the calls that came in: counted as published. */
  practicesNotAddingUp: z.int().min(0),
  /** Calls of accounts that several practices share, which are in the figures too. */
  sharedInbound: Count,
  sharedAnswered: Count,
  figures: z.array(CallFigure),
});
export type CallsArea = z.infer<typeof CallsArea>;

const shown = {
  view: z.literal('calls'),
  version: z.literal(1),
  basis: MembershipBasis,
  month: Month,
  /** First and last day that has calls: a file may be of a part of the month. */
  firstDay: z.iso.date(),
  lastDay: z.iso.date(),
  measures: z.array(CallMeasure),
  areas: z.array(CallsArea),
  /** What must be known before figures are used, in sentences. */
  notes: z.array(z.string()),
};

/** What is sent of a month's calls. */
const CallsShown = z.strictObject(shown);
export type CallsShown = z.infer<typeof CallsShown>;

/** Calls to practices in one month, by area; what each practice published is kept beside it and not sent. */
export const CallsView = z.strictObject({
  ...shown,
  /** Whether outcomes add up to the calls that came in is not known of a practice whose outcomes are not published. */
  practices: z.array(
    z.strictObject({ code: PracticeCode, addsUp: z.boolean().nullable(), counts: CallCounts }),
  ),
});
export type CallsView = z.infer<typeof CallsView>;

/** Calls and waits beside the contract: in no score, no progress and no rank. */
export const CallsQuestion = question({
  name: 'calls',
  key: ['month', 'basis'],
  view: CallsView,
  data: CallsShown,
  summary:
    'Calls to practices in one month: how many were answered, how long callers waited, and how many were missed',
  what: 'calls to practices',
  shows: 'areas',
  filters: { area: ['areas'] },
});
