import { z } from 'zod';
import { Month, Sha256 } from '../../contracts/codes.ts';
import { DatasetName } from '../../contracts/file-outcome.ts';
import { Area, IndicatorResult } from '../area/question.ts';
import { IndicatorSummary } from '../indicators/question.ts';
import { MembersView } from '../members/question.ts';
import { type Answer, question } from '../question.ts';

/** Why a practice adds to a figure, or does not. */
const PracticeState = z.enum(['counted', 'nobody-eligible', 'suppressed', 'did-not-report']);

const ExplainedPractice = z.strictObject({
  code: z.string(),
  name: z.string(),
  state: PracticeState,
  /** As membership is today: it has closed since, and its results stay with the network it last belonged to. */
  closed: z.boolean().default(false),
  numerator: z.int().nullable(),
  denominator: z.int().nullable(),
  count: z.int().nullable(),
  adjustments: z.int().nullable(),
  rate: z.number().nullable(),
  patients: z.int().nullable(),
});
export type ExplainedPractice = z.infer<typeof ExplainedPractice>;

/** Everything behind one figure: whoever adds the practices up gets it. */
export const Explanation = z.strictObject({
  area: Area,
  month: Month,
  /** How the contract year defines the indicator, as the release knew it. */
  definition: IndicatorSummary,
  result: IndicatorResult,
  /** Version of the program that computed the release. */
  codeVersion: z.string(),
  membership: MembersView.shape.membership,
  practices: z.array(ExplainedPractice),
  /** Of files that hold the same practice and indicator, the last counts. */
  files: z.array(
    z.strictObject({
      dataset: DatasetName,
      name: z.string(),
      sha256: Sha256,
      receivedAt: z.iso.datetime(),
      version: z.number(),
    }),
  ),
});
export type Explanation = z.infer<typeof Explanation>;

export type ExplainAnswer = Answer<Explanation>;

/** What one figure of an area is made of; CSV has a row a practice. */
export const ExplainQuestion = question({
  name: 'explain',
  address: 'areas/{area}/explain',
  key: ['area', 'month', 'indicator', 'basis'],
  view: Explanation,
  summary: 'The practices, definition, files and caveats behind one figure',
  what: 'practices behind {indicator}',
  shows: 'practices',
  heldBy: 'members/{month}',
});
