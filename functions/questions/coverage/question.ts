import { z } from 'zod';
import { AreaCode, MembershipBasis, Month } from '../../contracts/codes.ts';
import { Coverage } from '../../contracts/views/interval.ts';
import { question } from '../question.ts';

/** How much of England, each region and each ICB reported, month by month. */
export const CoverageView = z.strictObject({
  view: z.literal('coverage'),
  version: z.literal(1),
  basis: MembershipBasis,
  areas: z.array(
    z.strictObject({
      code: AreaCode,
      name: z.string(),
      kind: z.enum(['icb', 'region', 'england']),
      region: z.string().nullable(),
      /** In order of month; a month in which the area was not known is not there. */
      months: z.array(z.strictObject({ month: Month, ...Coverage.shape })),
    }),
  ),
});
export type CoverageView = z.infer<typeof CoverageView>;

/** How much of each area reported. */
export const CoverageQuestion = question({
  name: 'coverage',
  key: ['basis'],
  view: CoverageView,
  summary: 'How much of England, each region and each ICB reported, month by month',
  what: 'coverage by area',
  shows: 'areas',
});
