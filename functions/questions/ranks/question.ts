import { z } from 'zod';
import { HEADLINE, MembershipBasis, Month } from '../../contracts/codes.ts';
import { FifthChances, NetworkFifths } from '../../contracts/views/fifth-chances.ts';
import { GapMeasure } from '../gap/question.ts';
import { question } from '../question.ts';

/** A ranked network's place, and how sure it is. */
export const NetworkRank = z.strictObject({
  code: z.string(),
  /** In the measure's unit. */
  value: z.number(),
  /** Of the value, from chance alone; null, as are the interval and the group, where that is not known. */
  standardError: z.number().min(0).nullable(),
  /** 1 most progressed; ties share the smallest of their ranks. */
  rank: z.int().min(1),
  /** Interval of this network's rank by itself. `upper` - `lower` others cannot be told apart from it. */
  lower: z.int().min(1).nullable(),
  upper: z.int().min(1).nullable(),
  /** Group whose members cannot be told apart, 1 most progressed; from intervals that hold for all at once. */
  group: z.int().min(1).nullable(),
  /** Empirical-Bayes value, drawn towards the mean, and how much of it is the network's own, 0 to 1. */
  shrunken: z.number().nullable(),
  ownWeight: z.number().min(0).max(1).nullable(),
  /** How sure its fifth is; absent where that is not known, and in releases made before it was computed. */
  fifths: NetworkFifths.optional(),
});
export type NetworkRank = z.infer<typeof NetworkRank>;

/** The ranked networks on one measure in one month, most progressed first. */
export const RanksView = z.strictObject({
  view: z.literal('ranks'),
  version: z.literal(1),
  basis: MembershipBasis,
  month: Month,
  measure: GapMeasure,
  /** How many groups can be told apart at all. */
  groups: z.int().min(0),
  networks: z.array(NetworkRank),
  /** What the chances of fifths rest on; absent where none were computed: no score, or an older release. */
  fifthChances: FifthChances.optional(),
  /** Why there are no ranks; null where there are. */
  reason: z.string().nullable(),
});
export type RanksView = z.infer<typeof RanksView>;

/** Rank intervals, and the groups that cannot be told apart. */
export const RanksQuestion = question({
  name: 'ranks',
  key: ['month', 'measure', 'basis'],
  view: RanksView,
  summary: 'The place of each network on one measure, with how sure it is',
  what: 'ranks of this measure',
  shows: 'areas',
  filters: { area: ['networks'] },
  defaults: { measure: HEADLINE },
});
