import { z } from 'zod';
import { Month, PracticeCode } from '../../contracts/codes.ts';
import { question } from '../question.ts';

const Counts = z.array(z.int().min(0).nullable());

/**
 * What every practice published for one indicator in one month, a column a list so that it stays small: the n-th of
 * each belongs to the n-th practice. The same for every membership, and public at the source.
 */
export const PracticesView = z.strictObject({
  view: z.literal('practices'),
  version: z.literal(1),
  month: Month,
  indicator: z.string(),
  practices: z.array(PracticeCode),
  numerators: Counts,
  /** Null where it is suppressed or was not published: `suppressed` says which. */
  denominators: Counts,
  suppressed: z.array(z.boolean()),
  counts: Counts,
  adjustments: Counts,
});
export type PracticesView = z.infer<typeof PracticesView>;

/** What every practice published, kept for what is worked out from it. */
export const PracticesQuestion = question({
  name: 'practices',
  address: null,
  key: ['month', 'indicator'],
  view: PracticesView,
  summary: 'What every practice published for one indicator in one month',
  what: 'practices of {indicator}',
  shows: 'practices',
  always: true,
});
