import type { Scenario } from '../questions/what-if/question.ts';
import { differenceWords, sizeWords } from './figure-words.ts';

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
export function isGapMoved({ interval: now }: Judged, { interval: then }: Judged): boolean {
  return now !== null && then !== null && (now.upper < then.lower || then.upper < now.lower);
}
