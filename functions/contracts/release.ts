import { z } from 'zod';
import { envelope } from './api/envelope.ts';
import { MembershipBasis, Month, Sha256 } from './codes.ts';
import { nameOfToday } from './earlier-names.ts';
import { DatasetName } from './file-outcome.ts';

/** A stored view that a release names; the reader checks the sha256. */
export const ViewEntry = z.strictObject({ key: z.string(), sha256: Sha256, bytes: z.int().min(0) });
export type ViewEntry = z.infer<typeof ViewEntry>;

/** A file whose figures a release uses. */
const ReleaseInput = z.strictObject({
  sha256: Sha256,
  name: z.string(),
  dataset: DatasetName,
  receivedAt: z.iso.datetime(),
  version: z.number(),
});

/**
 * One numbered release: written once, whole, never changed. `contentId` is a hash of everything but the number
 * and the time, so that the same inputs never make a second release.
 */
export const Release = z.strictObject({
  release: z.int().min(1),
  publishedAt: z.iso.datetime(),
  contentId: Sha256,
  codeVersion: z.string(),
  synthetic: z.boolean(),
  basis: MembershipBasis,
  months: z.array(Month).min(1),
  /** Mart of each month, by id: what the views were computed from. */
  marts: z.record(z.string(), z.string()),
  inputs: z.array(ReleaseInput),
  /** Months that stay as they were published before, and the files that are kept out of each. */
  held: z.array(z.strictObject({ month: Month, keptOut: z.array(Sha256) })).optional(),
  /**
   * Views by name, such as `gap/as-was` or `areas/2026-07/as-was`; the months of every area a contract year at a time,
   * as `area-pack/2026-27/as-was` with where each lies in `area-index/2026-27/as-was`. Versions before 0.2 named each.
   */
  views: z.record(z.string(), ViewEntry),
});
export type Release = z.infer<typeof Release>;

/** A release as it lies in the store: its views go by the names of today, whatever wrote it. */
export const StoredRelease = Release.transform(
  (release): Release => ({
    ...release,
    views: Object.fromEntries(
      Object.entries(release.views).map(([name, entry]) => [nameOfToday(name), entry]),
    ),
  }),
);

/** `GET /v1/releases/{n}`: one release with everything it was made from. */
export const ReleaseAnswer = envelope(Release);
