import { z } from 'zod';
import { MembershipBasis, Month } from '../../contracts/codes.ts';
import { FileOutcome } from '../../contracts/file-outcome.ts';
import { HeldMonth } from '../../contracts/held-month.ts';
import { Caveat, Coverage } from '../../contracts/views/interval.ts';
import { MonthSources } from '../../contracts/views/month-sources.ts';
import { type Answer, question } from '../question.ts';

const Practice = z.strictObject({ code: z.string(), name: z.string() });

/** What arrived, what did not, and what must be known before the figures are used. */
export const QualityView = z.strictObject({
  view: z.literal('quality'),
  version: z.literal(1),
  basis: MembershipBasis,
  months: z.array(
    z.strictObject({
      month: Month,
      coverage: Coverage,
      /** Practices that report and, as their source says, are in no network: they count for the areas they lie in. */
      practicesInNoNetwork: z.array(Practice),
      /** Practices that report and that no source of membership lists; releases before 0.2 had them among those in none. */
      practicesNotKnown: z.array(Practice).default([]),
      /** As it is today: practices that have closed since and stay with the network they last belonged to. */
      practicesClosed: z.int().min(0).default(0),
      /** What an earlier issue of the month held and the newer one no longer has: it does not count. */
      withdrawn: z.array(z.strictObject({ ...Practice.shape, indicators: z.array(z.string()) })).default([]),
      /** Which source said who belongs to which network, and its date. */
      membershipSource: z
        .strictObject({
          dataset: z.enum(['memberships', 'practice-map']),
          date: z.iso.date(),
        })
        .nullable(),
      /** Absent in releases made before it was kept. */
      sources: MonthSources.optional(),
    }),
  ),
  files: z.array(FileOutcome),
  /** Months that are not published as their newest files have them; absent where there are none. */
  held: z.array(HeldMonth).optional(),
  caveats: z.array(Caveat),
});
export type QualityView = z.infer<typeof QualityView>;

const Arrivals = z.strictObject({
  months: QualityView.shape.months,
  files: QualityView.shape.files,
  /** Empty where every month is published as its newest files have it. */
  held: z.array(HeldMonth).default([]),
});
export type QualityAnswer = Answer<z.infer<typeof Arrivals>>;

/** What arrived, what did not, what was refused and why. */
export const QualityQuestion = question({
  name: 'quality',
  address: 'data-quality',
  key: ['basis'],
  view: QualityView,
  data: Arrivals,
  summary: 'What arrived, what did not, what was refused and why',
  what: 'account of its data',
  shows: 'areas',
  always: true,
});
