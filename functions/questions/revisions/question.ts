import { z } from 'zod';
import { MembershipBasis, Month, PcnCode, Sha256 } from '../../contracts/codes.ts';
import { DatasetName } from '../../contracts/file-outcome.ts';
import { question } from '../question.ts';

const Sums = z.strictObject({
  numerator: z.int().nullable(),
  denominator: z.int().nullable(),
  count: z.int().nullable(),
  rate: z.number().nullable(),
});

/** England on one indicator, before and after; null where it was not, or is no longer, published. */
const EnglandChange = z.strictObject({
  indicator: z.string(),
  before: Sums.nullable(),
  after: Sums.nullable(),
});
export type EnglandChange = z.infer<typeof EnglandChange>;

/** One network's achievement of one indicator, before and after. */
const NetworkChange = z.strictObject({
  code: PcnCode,
  name: z.string(),
  indicator: z.string(),
  before: z.number().nullable(),
  after: z.number().nullable(),
});
export type NetworkChange = z.infer<typeof NetworkChange>;

/** What changed in one month that had been published before. */
const RevisedMonth = z.strictObject({
  month: Month,
  england: z.array(EnglandChange),
  /** Networks with any figure changed. */
  networks: z.array(PcnCode),
  /** Network figures that changed by the most, largest first; at most 20. */
  largest: z.array(NetworkChange),
});
export type RevisedMonth = z.infer<typeof RevisedMonth>;

/** What a release changed of figures already published; a release that changed none has no such view. */
export const RevisionsView = z.strictObject({
  view: z.literal('revisions'),
  version: z.literal(1),
  basis: MembershipBasis,
  /** Number of the release compared with: the one before. */
  comparedWith: z.int().min(1),
  /** Files that this release uses and that one did not. */
  newInputs: z.array(z.strictObject({ sha256: Sha256, name: z.string(), dataset: DatasetName })),
  months: z.array(RevisedMonth).min(1),
});
export type RevisionsView = z.infer<typeof RevisionsView>;

/** What a release changed of figures already published; compared when it is published, so no maker makes it. */
export const RevisionsQuestion = question({
  name: 'revisions',
  key: ['basis'],
  view: RevisionsView,
  summary: 'What a release changed of figures that were already published',
  what: 'revision of figures published before',
  shows: 'areas',
});
