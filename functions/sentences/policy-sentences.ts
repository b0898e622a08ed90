import type { Scenario } from '../questions/what-if/question.ts';
import {
  countWords,
  differenceIntervalWords,
  differenceWords,
  excludesZero,
  sizeWords,
} from './figure-words.ts';

/**
 * Whether other policies would surely move the gap, in ten words or fewer.
 *
 * @param scenarios those that have a gap
 */
export function policiesTitle(
  scenarios: readonly (Pick<Scenario, 'gap' | 'change'> & { readonly policy: { readonly id: string } })[],
): string {
  const balanced = scenarios.find(({ policy }) => policy.id === 'balanced');
  const others = scenarios.filter((scenario) => scenario !== balanced);
  const tested = others.every(({ change }) => change !== undefined && change !== null);
  if (balanced === undefined || others.length === 0 || !tested) return 'The gap under each policy';
  const moved = others.filter(isGapMoved).length;
  if (moved === 0) return 'No policy clearly changes the gap';
  if (moved < others.length) return 'Some policies would clearly change the gap';
  return others.length === 1
    ? 'The other policy would clearly change the gap'
    : 'Every other policy would clearly change the gap';
}

type Judged = Pick<Scenario, 'gap' | 'change'>;

/**
 * What a policy does to the gap, in ten words or fewer: a change is claimed only where the interval of the difference,
 * over the same networks, leaves out 0.
 *
 * @param balanced the gap as it is measured now
 */
export function scenarioTitle(balanced: Judged | undefined, under: Judged): string {
  const { gap, change } = under;
  if (gap === null) return 'We cannot give a gap under this policy';
  if (balanced === undefined || balanced.gap === null || change === undefined || change === null)
    return `A gap of ${differenceWords('score', gap)}`;
  if (!isGapMoved(under)) return 'No clear change in the gap under this policy';
  return `The gap would be ${sizeWords('score', Math.abs(change.by))} ${change.by > 0 ? 'wider' : 'narrower'}`;
}

function isGapMoved({ change }: Pick<Scenario, 'change'>): boolean {
  return excludesZero(change?.interval ?? null, 'score');
}

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
