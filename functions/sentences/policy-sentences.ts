import type { Scenario } from '../questions/what-if/question.ts';
import { countWords, differenceIntervalWords, differenceWords, sizeWords } from './figure-words.ts';

/**
 * Whether other policies would surely move the gap, in ten words or fewer.
 *
 * @param scenarios those that have a gap
 */
export function policiesTitle(
  scenarios: readonly (Pick<Scenario, 'gap' | 'interval'> & { readonly policy: { readonly id: string } })[],
): string {
  const balanced = scenarios.find(({ policy }) => policy.id === 'balanced');
  const others = scenarios.filter((scenario) => scenario !== balanced);
  if (balanced === undefined || others.length === 0) return 'The gap under each policy';
  const moved = others.filter((under) => isGapMoved(balanced, under)).length;
  if (moved === 0) return 'No policy clearly changes the gap';
  if (moved < others.length) return 'Some policies would clearly change the gap';
  return others.length === 1
    ? 'The other policy would clearly change the gap'
    : 'Every other policy would clearly change the gap';
}

type Judged = Pick<Scenario, 'gap' | 'interval'>;

/**
 * What a policy does to the gap, in ten words or fewer: a change is claimed only where the two intervals lie apart.
 *
 * @param balanced the gap as it is measured now
 */
export function scenarioTitle(balanced: Judged | undefined, under: Judged): string {
  if (under.gap === null) return 'We cannot give a gap under this policy';
  if (balanced === undefined || balanced.gap === null)
    return `A gap of ${differenceWords('score', under.gap)}`;
  if (!isGapMoved(balanced, under)) return 'No clear change in the gap under this policy';
  const change = sizeWords('score', Math.abs(under.gap - balanced.gap));
  return `The gap would be ${change} ${under.gap > balanced.gap ? 'wider' : 'narrower'}`;
}

/** Whether a policy surely moves the gap: the two intervals are known and lie apart. */
function isGapMoved({ interval: now }: Judged, { interval: then }: Judged): boolean {
  return now !== null && then !== null && (now.upper < then.lower || then.upper < now.lower);
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
