import { z } from 'zod';
import { Month, PcnCode, PracticeCode } from '../../contracts/codes.ts';
import { question } from '../question.ts';

export const PracticeContributionView = z.strictObject({
  month: Month,
  code: PcnCode,
  /** The network's balanced progress, 0 to 1; null with a reason. */
  progress: z.number().nullable(),
  practices: z.array(
    z.strictObject({
      code: PracticeCode,
      name: z.string(),
      /** How far progress would rise if this practice alone reached the upper end of every range. */
      gain: z.number().min(0).nullable(),
      patients: z.int().min(0).nullable(),
      /** Scored indicators on which its figures are hidden or not published. */
      unknown: z.int().min(0),
      indicators: z.array(
        z.strictObject({ indicator: z.string(), patients: z.int().min(1), gain: z.number().min(0) }),
      ),
    }),
  ),
  /** Why there is no progress to raise; null where there is. */
  reason: z.string().nullable(),
});
export type PracticeContributionView = z.infer<typeof PracticeContributionView>;

/** Which practices could add most to a network's progress; worked out on asking, from the newest month. */
export const PracticeContributionQuestion = question({
  name: 'practice-contribution',
  address: 'practice-contribution/{code}',
  key: ['code', 'basis'],
  view: PracticeContributionView,
  summary:
    "Which practices could add most to a network's balanced progress, practice by practice, newest month",
  what: 'results under other policies',
  shows: 'practices',
  heldBy: 'what-if',
});
