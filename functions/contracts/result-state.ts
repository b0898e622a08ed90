/**
 * Why a result has a figure or has none: there is one; nobody was eligible, which is not a rate of zero;
 * the published denominator is hidden; numerators are published and denominators are not; or no practice reported.
 */
export type ResultState = 'value' | 'nobody-eligible' | 'suppressed' | 'no-denominator' | 'not-reported';

/** The state of one indicator result. A rate or a count of zero is a value. */
export function resultState(result: {
  readonly rate: number | null;
  readonly count: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly suppressedPractices: number;
}): ResultState {
  if (result.rate !== null || result.count !== null) return 'value';
  if (result.suppressedPractices > 0) return 'suppressed';
  if (result.denominator === 0) return 'nobody-eligible';
  return result.numerator !== null && result.denominator === null ? 'no-denominator' : 'not-reported';
}

/**
 * Why a rate over everyone, those left out by an adjustment among them, has no figure: the publisher hides some
 * practices' adjustments, none are published, or there is no rate at all. Null where there is a figure.
 */
export function whyNoGrossRate({
  grossRate,
  rate,
  practicesHidingAdjustments = 0,
}: {
  readonly grossRate: number | null;
  readonly rate: number | null;
  readonly practicesHidingAdjustments?: number | undefined;
}): 'adjustments-hidden' | 'no-adjustments' | 'no-rate' | null {
  if (grossRate !== null) return null;
  if (rate === null) return 'no-rate';
  return practicesHidingAdjustments > 0 ? 'adjustments-hidden' : 'no-adjustments';
}
