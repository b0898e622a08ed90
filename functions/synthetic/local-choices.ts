import { z } from 'zod';
import choicesJson from './local-choices.json' with { type: 'json' };

const Share = z.number().gt(0).lt(1);

/** People counted over people: how many a network of 10,000 patients has, and the share that is usual. */
const ShareMeasure = z.strictObject({
  measure: z.string(),
  per10000: z.number().positive(),
  typical: Share,
  target: Share,
  direction: z.enum(['up', 'down']).default('up'),
});

/** A number in a unit of the network's own, where less is better. */
const NumberMeasure = z.strictObject({
  measure: z.string(),
  unit: z.string(),
  typical: z.number().positive(),
  target: z.number().positive(),
});

/** The first of these indicators that the year has is followed. */
const FollowedIndicator = z.strictObject({ indicators: z.array(z.string()).min(1), target: Share });

const LocalChoice = z.strictObject({
  priority: z.string(),
  theme: z.string(),
  reason: z.string(),
  /** What the network did, in its words; `null` where it says nothing. */
  note: z.string().nullable(),
  measures: z.array(z.union([ShareMeasure, NumberMeasure, FollowedIndicator])).min(1),
});
export type LocalChoice = z.infer<typeof LocalChoice>;

/** What invented networks may choose for themselves, and how they would follow it. */
export function localChoices(): readonly LocalChoice[] {
  return z.array(LocalChoice).parse(choicesJson);
}
