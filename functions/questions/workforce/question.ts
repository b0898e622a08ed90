import { z } from 'zod';
import { AreaKind, MembershipBasis, Month, PcnCode } from '../../contracts/codes.ts';
import { Interval } from '../../contracts/views/interval.ts';
import { MonthSources } from '../../contracts/views/month-sources.ts';
import { GapMeasure } from '../gap/question.ts';
import { question } from '../question.ts';

/** A full-time equivalent: `shown`, `hidden` because it speaks of too few people, or `none-recorded`. */
export const TeamFigure = z.strictObject({
  state: z.enum(['shown', 'hidden', 'none-recorded']),
  /** Full-time equivalents of 37.5 hours a week; null unless shown. */
  fte: z.number().min(0).nullable(),
  /** For each 10,000 registered patients; null also where list sizes are unknown. */
  per10000: z.number().min(0).nullable(),
});
export type TeamFigure = z.infer<typeof TeamFigure>;

const RoleGroup = z.strictObject({ id: z.string(), title: z.string() });

/** The team of a region, an ICB or England, in all and by role group. */
const AreaTeam = z.strictObject({
  code: z.string(),
  name: z.string(),
  kind: AreaKind,
  networks: z.int().min(0),
  /** Networks with any row in the census. */
  networksRecorded: z.int().min(0),
  patients: z.int().min(0).nullable(),
  /** Of so many practices so many have no known list size; absent in older releases. */
  practices: z.int().min(0).optional(),
  practicesWithoutList: z.int().min(0).optional(),
  total: TeamFigure,
  groups: z.array(z.strictObject({ group: z.string(), networks: z.int().min(0), ...TeamFigure.shape })),
});
export type AreaTeam = z.infer<typeof AreaTeam>;

/** A network's team. Roles are named as present or absent; the hours of few people are not published. */
const NetworkTeam = z.strictObject({
  code: PcnCode,
  name: z.string(),
  icb: z.string().nullable(),
  region: z.string().nullable(),
  patients: z.int().min(0).nullable(),
  practices: z.int().min(0).optional(),
  practicesWithoutList: z.int().min(0).optional(),
  total: TeamFigure,
  /** Role groups with anyone recorded. */
  groups: z.array(z.string()),
});
export type NetworkTeam = z.infer<typeof NetworkTeam>;

/** How far regions differ in one role group, full-time equivalents for each 10,000 patients. */
const RecruitmentGap = z.strictObject({
  group: z.string(),
  most: z.strictObject({ region: z.string(), per10000: z.number() }),
  least: z.strictObject({ region: z.string(), per10000: z.number() }),
  gap: z.number().min(0),
  /** Share of networks with nobody recorded in the group, where most and least is by region. */
  networksWithout: z.int().min(0),
});
export type RecruitmentGap = z.infer<typeof RecruitmentGap>;

/** Whether networks with larger teams are further on: a correlation, which is no cause. */
const TeamAndProgress = z.strictObject({
  /** Spearman's rank correlation, -1 to 1; null with a reason. */
  rho: z.number().min(-1).max(1).nullable(),
  /** What progress is read from: the headline of the month; absent in older releases, where it is balanced progress. */
  measure: GapMeasure.optional(),
  interval: Interval.nullable(),
  networks: z.int().min(0),
  reason: z.string().nullable(),
});
export type TeamAndProgress = z.infer<typeof TeamAndProgress>;

/** Who works for networks in the latest month, and who has not recruited. */
export const WorkforceView = z.strictObject({
  view: z.literal('workforce'),
  version: z.literal(1),
  basis: MembershipBasis,
  month: Month,
  /** Date of the census; null with a reason where none has been taken in. */
  census: z.iso.date().nullable(),
  reason: z.string().nullable(),
  /** What the month's figures were made of, with dates; absent in older releases. */
  sources: MonthSources.optional(),
  /** Of what dates the census and the list sizes are, in a sentence; absent in older releases. */
  dates: z.string().optional(),
  roleGroups: z.array(RoleGroup),
  areas: z.array(AreaTeam),
  networks: z.array(NetworkTeam),
  recruitment: z.array(RecruitmentGap),
  teamAndProgress: TeamAndProgress,
  keyPoints: z.array(z.string()),
});
export type WorkforceView = z.infer<typeof WorkforceView>;

/** Who works for networks; what is said of England and its regions is whole, whatever the filter. */
export const WorkforceQuestion = question({
  name: 'workforce',
  key: ['basis'],
  view: WorkforceView,
  summary: 'Who works for networks, by role group and area, and who has not recruited',
  what: 'workforce',
  shows: 'areas',
  filters: { area: ['networks'] },
});
