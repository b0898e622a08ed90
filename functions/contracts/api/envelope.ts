import { z } from 'zod';
import { MembershipBasis, Month, Sha256 } from '../codes.ts';
import { Caveat, Coverage } from '../views/interval.ts';
import { MonthSources } from '../views/month-sources.ts';

/** The release an answer was read from; the same number always gives the same answer. */
export const ReleaseName = z.strictObject({
  number: z.int().min(1),
  publishedAt: z.iso.datetime(),
  contentId: Sha256,
});
export type ReleaseName = z.infer<typeof ReleaseName>;

/** How much of England (or of the area asked for) reported in one month. */
export const MonthCoverage = z.strictObject({ month: Month, ...Coverage.shape });
export type MonthCoverage = z.infer<typeof MonthCoverage>;

/** What every answer says about itself, whatever its `data`. */
export const AnswerHeader = z.strictObject({
  release: ReleaseName,
  /** True where practices and networks are invented. */
  synthetic: z.boolean(),
  basis: MembershipBasis,
  /** The months that `data` is about, in order. */
  months: z.array(Month),
  /** Coverage of those months; empty where an answer holds no figures. */
  coverage: z.array(MonthCoverage),
  /** What those months were made of; absent where an answer holds no figures and of releases that do not say. */
  sources: z.array(z.strictObject({ month: Month, ...MonthSources.shape })).optional(),
  /** What must be known before these figures are used. */
  caveats: z.array(Caveat),
});
export type AnswerHeader = z.infer<typeof AnswerHeader>;

/** An answer of the API: what it says about itself, and its data. */
export function envelope<Data extends z.ZodType>(data: Data) {
  return z.strictObject({ ...AnswerHeader.shape, data });
}
