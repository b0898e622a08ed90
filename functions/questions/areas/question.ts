import { z } from 'zod';
import { AreaCode, AreaKind, MembershipBasis, Month } from '../../contracts/codes.ts';
import { PAGING } from '../../contracts/paging.ts';
import { AreaSummary } from '../area/question.ts';
import { type Answer, question } from '../question.ts';

/** Every area of one month. Areas with no practice reporting are listed with status `no-data`. */
export const AreasView = z.strictObject({
  view: z.literal('areas'),
  version: z.literal(1),
  basis: MembershipBasis,
  month: Month,
  areas: z.array(AreaSummary),
});
export type AreasView = z.infer<typeof AreasView>;

/** One page of the areas of one month; `total` counts every page. */
const AreasFound = z.strictObject({
  month: Month,
  total: z.int().min(0),
  page: z.int().min(1),
  pageSize: z.int().min(1),
  areas: z.array(AreaSummary),
});
export type AreasAnswer = Answer<z.infer<typeof AreasFound>>;

/** The areas of one month, nearest to the search first. CSV has every page. */
export const AreasQuestion = question({
  name: 'areas',
  key: ['month', 'basis'],
  view: AreasView,
  data: AreasFound,
  summary: 'Areas of one month: coverage, progress and achievement by indicator',
  what: 'areas',
  shows: 'areas',
  always: true,
  parameters: {
    kind: AreaKind.optional().meta({ description: 'Only this level; every level where it is left out.' }),
    within: AreaCode.optional().meta({ description: 'Only what lies in this region, ICB or sub-ICB.' }),
    q: z
      .string()
      .max(100)
      .optional()
      .meta({ description: 'Words of a name, or a code; slips are forgiven.' }),
    measure: z.string().min(1).max(40).optional().meta({
      description: 'Only this indicator in `rates`; every indicator where it is left out.',
    }),
    ...PAGING,
  },
});
