import { z } from 'zod';
import { Month, PracticeCode } from '../../contracts/codes.ts';
import { Coverage } from '../../contracts/views/interval.ts';
import { question } from '../question.ts';

const Named = z.strictObject({ code: z.string(), name: z.string() });

/** What one scored indicator says of a surgery's network, beside England and the networks most like it. */
const ResidentAnswer = z.strictObject({
  indicator: z.string(),
  topic: z.enum(['access', 'checks']),
  /** Plain words, as the specification has them. */
  residentTitle: z.string(),
  /** Rates as fractions; null where there is none. */
  network: z.number().nullable(),
  england: z.number().nullable(),
  /** Mean of the networks most like it; null where the release compares none in this month. */
  similar: z.number().nullable(),
  /** Whether the network's 95% interval leaves England out; null where chance is not known. */
  beside: z.enum(['more', 'fewer', 'about-the-same']).nullable(),
});
export type ResidentAnswer = z.infer<typeof ResidentAnswer>;

/** What residents are told of one surgery: its network, never the surgery alone. */
export const SurgeryView = z.strictObject({
  month: Month,
  practice: z.strictObject({
    code: PracticeCode,
    name: z.string(),
    /** The last month that lists it, where it is no longer there in `month`; null where it is. */
    lastListed: Month.nullable(),
  }),
  /** Null where it is in no network, or in one that is not known. */
  network: z
    .strictObject({
      ...Named.shape,
      /** Null where no list size is known. */
      patients: z.int().min(0).nullable(),
      coverage: Coverage,
      /** Its other surgeries, in order of name. */
      others: z.array(Named),
    })
    .nullable(),
  networkKnown: z.boolean(),
  icb: Named.nullable(),
  /** How many networks `similar` is a mean of. */
  similarNetworks: z.int().min(0),
  answers: z.array(ResidentAnswer),
});
export type SurgeryView = z.infer<typeof SurgeryView>;

/** One surgery for a resident: what its network achieves, in plain words. */
export const SurgeryQuestion = question({
  name: 'surgery',
  address: 'surgeries/{practice}',
  key: ['practice', 'month', 'basis'],
  view: SurgeryView,
  summary: 'What the network of one surgery achieves, beside England and similar networks, in plain words',
  what: 'surgery {practice}',
  shows: 'areas',
  heldBy: 'members/{month}',
});
