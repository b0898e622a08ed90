import { z } from 'zod';
import { Month, Sha256 } from '../codes.ts';
import { DatasetName } from '../file-outcome.ts';
import { Area, IndicatorResult } from '../views/area-views.ts';
import { IndicatorSummary } from '../views/indicators-view.ts';
import { MembersView } from '../views/practices-view.ts';
import { envelope } from './envelope.ts';

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

/** `GET /v1/areas/{code}/explain`: the practices, definition, files and caveats behind one figure. */
export const ExplainAnswer = envelope(Explanation);
export type ExplainAnswer = z.infer<typeof ExplainAnswer>;
