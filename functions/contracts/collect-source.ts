import { z } from 'zod';

const SourceName = z.string().regex(/^[a-z0-9-]+$/, 'must be lower-case letters, digits and hyphens');

/** What every source says: which file belongs to a month, and when to expect it. */
const Expected = {
  name: SourceName,
  /** File name without version and extension; `{Month}` July, `{month}` july, `{year}` 2026, `{yy}` 26, `{mm}` 07. */
  file: z.string().min(1),
  /** Days after the end of a month before anyone looks for its file. */
  dueAfterDays: z.int().min(0).max(365),
  /** Days after the end of a month when a missing file is announced, once. */
  lateAfterDays: z.int().min(1).max(365),
};

/** Where files that nobody sends us are looked for. */
export const CollectSource = z.discriminatedUnion('kind', [
  z.strictObject({
    ...Expected,
    kind: z.literal('page'),
    /** Addresses of the month's page, the first that exists counts; the same `{}` as `file`. */
    pages: z.array(z.string().min(1)).min(1),
    /** The only origins that pages, files and redirects may have, such as `https://digital.nhs.uk`. */
    origins: z.array(z.string().regex(/^https?:\/\/[^/]+$/)).min(1),
  }),
  z.strictObject({ ...Expected, kind: z.literal('deliveries') }),
]);
export type CollectSource = z.infer<typeof CollectSource>;
