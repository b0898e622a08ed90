import { z } from 'zod';
import { MembershipBasis, Month, PcnCode } from '../../contracts/codes.ts';
import { Interval } from '../../contracts/views/interval.ts';
import { MonthSources } from '../../contracts/views/month-sources.ts';
import { GapMeasure } from '../gap/question.ts';
import { question } from '../question.ts';

/** What networks are compared on: list size, IMD score, share aged 65 and over, practices, team for 10,000 patients. */
export const Factor = z.enum(['patients', 'deprivation', 'aged65', 'practices', 'team']);
export type Factor = z.infer<typeof Factor>;

/** A network and the ten most like it; `reason` says why there are none. */
const LikeNetwork = z.strictObject({
  code: PcnCode,
  name: z.string(),
  values: z.strictObject({
    patients: z.number().nullable(),
    /** IMD score weighted by list size: higher is more deprived. */
    deprivation: z.number().nullable(),
    /** Fraction of patients, 0 to 1. */
    aged65: z.number().nullable(),
    practices: z.number().nullable(),
    /** Full-time equivalents for each 10,000 patients; null also where too few people to show. */
    team: z.number().nullable(),
  }),
  /** Where the team is there and hidden to protect small numbers of people; releases before it do not say. */
  teamHidden: z.literal(true).optional(),
  /** Practices whose list size is not known; absent in older releases. */
  practicesWithoutList: z.int().min(0).optional(),
  /** Practices whose deprivation is unknown and left out of the score. */
  practicesWithoutScore: z.int().min(0),
  /** On the measure of the view; null unless the network is ranked on it. */
  value: z.number().nullable(),
  /** The factors known of this network, on which its neighbours were found. */
  comparedOn: z.array(Factor),
  /** Nearest first; distances in standard deviations. A may be like B and B be more like others. */
  neighbours: z.array(z.strictObject({ code: PcnCode, distance: z.number().min(0) })),
  /** Mean value of the ranked neighbours, and how far this network is from it. */
  neighboursMean: z.number().nullable(),
  gap: z.number().nullable(),
  /**
   * Where the true difference from these very neighbours lies; null where how far chance could move values is not
   * known. In releases without `usual` it is only that of the neighbours' mean, and no verdict may be read from it.
   */
  interval: Interval.nullable(),
  /** The value that one more network like these would have, all but 1 in 20; absent in older releases. */
  usual: Interval.nullable().optional(),
  /** Ranked neighbours that stand further on, and how many are ranked. */
  furtherOn: z.int().min(0).nullable(),
  rankedNeighbours: z.int().min(0),
  reason: z.string().nullable(),
});
export type LikeNetwork = z.infer<typeof LikeNetwork>;

/** Every network beside the networks most like it, in the latest month. */
export const SimilarNetworksView = z.strictObject({
  view: z.literal('similar-networks'),
  version: z.literal(1),
  basis: MembershipBasis,
  month: Month,
  /** What values are of: the headline of the month; absent in older releases, where it is balanced progress. */
  measure: GapMeasure.optional(),
  /** How much each factor weighs in a distance. */
  weights: z.array(z.strictObject({ factor: Factor, weight: z.number().min(0) })),
  /** What the month's figures were made of, with dates; absent in older releases. */
  sources: MonthSources.optional(),
  networks: z.array(LikeNetwork),
});
export type SimilarNetworksView = z.infer<typeof SimilarNetworksView>;

/** Networks beside those most like them. */
export const SimilarNetworksQuestion = question({
  name: 'similar-networks',
  key: ['basis'],
  view: SimilarNetworksView,
  summary: 'Each network beside the ten most like it, in the newest month',
  what: 'comparison with similar networks',
  shows: 'areas',
  filters: { area: ['networks'] },
});
