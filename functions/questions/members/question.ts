import { z } from 'zod';
import { MembershipBasis, Month, PracticeCode, Sha256 } from '../../contracts/codes.ts';
import { DatasetName } from '../../contracts/file-outcome.ts';
import { question } from '../question.ts';

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
  /** First half of its own postcode; absent where no map gives it, and in older releases. */
  outward: z.string().optional(),
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

/** Which practice belonged where in one month, kept for what is worked out from it. */
export const MembersQuestion = question({
  name: 'members',
  address: null,
  key: ['month', 'basis'],
  view: MembersView,
  summary: 'Who belonged where in one month, and the files that say so',
  what: 'practices',
  shows: 'areas',
});
