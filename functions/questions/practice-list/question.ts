import { z } from 'zod';
import { Month, Outward, PracticeCode } from '../../contracts/codes.ts';
import { PAGING } from '../../contracts/paging.ts';
import { question } from '../question.ts';

const Practice = z.strictObject({
  code: PracticeCode,
  name: z.string(),
  /** Null for a practice that belongs to no network, or to one that is not known. */
  network: z.strictObject({ code: z.string(), name: z.string() }).nullable(),
  /** False where no source of membership lists the practice. */
  networkKnown: z.boolean().default(true),
  patients: z.int().min(0).nullable(),
  /** Whether it published any indicator of the month. */
  reports: z.boolean(),
});

/** The practices of one month that were found, nearest to the search first. */
const PracticesFound = z.strictObject({ month: Month, practices: z.array(Practice) });
export type PracticesFound = z.infer<typeof PracticesFound>;

/** One page of them; `total` counts every page. */
const PracticesPage = z.strictObject({
  month: Month,
  total: z.int().min(0),
  page: z.int().min(1),
  pageSize: z.int().min(1),
  practices: z.array(Practice),
});

/** Which network each practice belongs to, for whoever knows the practice and not its network. */
export const PracticeListQuestion = question({
  name: 'practice-list',
  address: 'practices',
  key: ['month', 'basis'],
  view: PracticesFound,
  data: PracticesPage,
  summary: 'Practices of one month by name, and the network each belongs to',
  what: 'practices',
  shows: 'areas',
  always: true,
  parameters: {
    q: z
      .string()
      .max(100)
      .optional()
      .meta({ description: 'Words of a practice’s name, or its code; slips are forgiven.' }),
    postcode: Outward.optional().meta({
      description: 'First half of a postcode, such as LE5: practices whose own postcode begins so.',
    }),
    ...PAGING,
  },
});
