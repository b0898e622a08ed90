import type { IndicatorResult } from '../../contracts/views/area-views.ts';

/** How achievement moved: a direction is claimed only where the two 95% intervals do not meet. */
export function movedWords(
  now: Pick<IndicatorResult, 'interval'>,
  then: Pick<IndicatorResult, 'interval'> | undefined,
): 'up' | 'down' | 'no change beyond chance' | 'not known' {
  if (then === undefined || now.interval === null || then.interval === null) return 'not known';
  if (now.interval.lower > then.interval.upper) return 'up';
  return now.interval.upper < then.interval.lower ? 'down' : 'no change beyond chance';
}
