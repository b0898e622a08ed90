import type { Scenario } from '../questions/what-if/question.ts';
import { countWords, differenceIntervalWords, differenceWords } from './figure-words.ts';

/** What a policy would do to the gap and to whom, in one or two sentences. */
export function scenarioSentence(scenario: Omit<Scenario, 'sentence'>): string {
  const { policy, gap, interval, higher, lower, reason } = scenario;
  if (gap === null) return `${policy.title}: we cannot give a gap. ${reason ?? ''}`.trim();
  const within = interval === null ? '' : ` (${differenceIntervalWords('score', interval)})`;
  const standing =
    higher + lower === 0
      ? 'Every network stays in the same fifth.'
      : `${countWords(higher)} networks move to a higher fifth and ${countWords(lower)} to a lower one, compared with the balanced policy.`;
  return `${policy.title}: the gap is ${differenceWords('score', gap)}${within}. ${standing}`;
}
