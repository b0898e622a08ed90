import { z } from 'zod';
import { MembershipBasis, Month, PracticeCode, Sha256 } from '../codes.ts';
import { DatasetName } from '../file-outcome.ts';

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

const Member = z.strictObject({
  code: PracticeCode,
  name: z.string(),
  /** Null where it belongs to no network, or to one that is not known. */
  pcn: z.string().nullable(),
  /** No source of membership lists it. */
  networkNotKnown: z.literal(true).optional(),
  /** As membership is today: it has closed since, and stays with the network it last belonged to. */
  closed: z.literal(true).optional(),
  subIcb: z.string().nullable(),
  icb: z.string().nullable(),
  region: z.string().nullable(),
  patients: z.int().min(0).nullable(),
  reports: z.boolean(),
});
export type Member = z.infer<typeof Member>;

/** Who belonged where in one month, and the files that say so and hold its figures. */
export const MembersView = z.strictObject({
  view: z.literal('members'),
  version: z.literal(1),
  basis: MembershipBasis,
  month: Month,
  membership: z.strictObject({
    source: z.enum(['memberships', 'practice-map', 'none']),
    /** The date that membership was read on. */
    onDate: z.iso.date(),
    /** The map that placed practices in sub-ICB, ICB and region. */
    mapDate: z.iso.date().nullable(),
  }),
  /** Files of the month; of those that hold the same practice and indicator, the last counts. */
  files: z.array(z.strictObject({ dataset: DatasetName, sha256: Sha256 })),
  practices: z.array(Member),
});
export type MembersView = z.infer<typeof MembersView>;
