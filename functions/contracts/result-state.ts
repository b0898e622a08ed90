import type { IndicatorResult } from './views/area-views.ts';

/**
 * Why a result has a figure or has none: there is one; nobody was eligible, which is not a rate of zero;
 * the published denominator is hidden; or no practice reported the measure.
 */
export type ResultState = 'value' | 'nobody-eligible' | 'suppressed' | 'not-reported';

/** The state of one indicator result. A rate or a count of zero is a value. */
export function resultState(
  result: Pick<IndicatorResult, 'rate' | 'count' | 'denominator' | 'suppressedPractices'>,
): ResultState {
  if (result.rate !== null || result.count !== null) return 'value';
  if (result.suppressedPractices > 0) return 'suppressed';
  return result.denominator === 0 ? 'nobody-eligible' : 'not-reported';
}
