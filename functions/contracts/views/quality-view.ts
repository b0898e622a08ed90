import { z } from 'zod';
import { MembershipBasis, Month } from '../codes.ts';
import { FileOutcome } from '../file-outcome.ts';
import { Caveat, Coverage } from './interval.ts';

/** What arrived, what did not, and what must be known before the figures are used. */
export const QualityView = z.strictObject({
  view: z.literal('quality'),
  version: z.literal(1),
  basis: MembershipBasis,
  months: z.array(
    z.strictObject({
      month: Month,
      coverage: Coverage,
      /** Practices that report and belong to no network on the achievement date: they count for England only. */
      practicesInNoNetwork: z.array(z.strictObject({ code: z.string(), name: z.string() })),
      /** Which source said who belongs to which network, and its date. */
      membershipSource: z
        .strictObject({
          dataset: z.enum(['memberships', 'practice-map']),
          date: z.iso.date(),
        })
        .nullable(),
    }),
  ),
  files: z.array(FileOutcome),
  caveats: z.array(Caveat),
});
export type QualityView = z.infer<typeof QualityView>;
