import type { Scenario } from '../contracts/views/scenarios-view.ts';
import { countWords, differenceIntervalWords, differenceWords } from './figure-words.ts';

/** What a policy would do to the gap and to whom, in one or two sentences. */
export function scenarioSentence(scenario: Omit<Scenario, 'sentence'>): string {
  const { policy, gap, interval, higher, lower, reason } = scenario;
  if (gap === null) return `${policy.title}: no gap is given. ${reason ?? ''}`.trim();
  const within = interval === null ? '' : ` (${differenceIntervalWords('score', interval)})`;
  const standing =
    higher + lower === 0
      ? 'Every network stands in the fifth it has under the balanced policy.'
      : `Beside the balanced policy ${countWords(higher)} networks stand in a higher fifth and ${countWords(lower)} in a lower one.`;
  return `${policy.title}: a gap of ${differenceWords('score', gap)}${within}. ${standing}`;
}
