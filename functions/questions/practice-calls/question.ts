import { z } from 'zod';
import { Month, PcnCode, PracticeCode } from '../../contracts/codes.ts';
import { CallCounts, CallFigure, CallMeasure } from '../calls/question.ts';
import { question } from '../question.ts';

export const PracticeCallsView = z.strictObject({
  month: Month,
  code: PcnCode,
  firstDay: z.iso.date(),
  lastDay: z.iso.date(),
  measures: z.array(CallMeasure),
  practices: z.array(
    z.strictObject({
      code: PracticeCode,
      name: z.string(),
      /** Whether its outcomes add up to the calls that came in; null where its calls are not published. */
      addsUp: z.boolean().nullable(),
      /** Null where its calls are not published, which is not a practice without calls. */
      counts: CallCounts.nullable(),
      figures: z.array(CallFigure),
    }),
  ),
  notes: z.array(z.string()),
});
export type PracticeCallsView = z.infer<typeof PracticeCallsView>;

/** Calls to each practice of a network; worked out on asking. */
export const PracticeCallsQuestion = question({
  name: 'practice-calls',
  address: 'practice-calls/{code}',
  key: ['code', 'month', 'basis'],
  view: PracticeCallsView,
  summary: 'Calls to each practice of a network in one month, and how long callers waited',
  what: 'calls to practices',
  shows: 'practices',
  heldBy: 'calls/{month}',
});
