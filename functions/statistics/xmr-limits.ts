import { mean } from './mean.ts';
import { valueAt } from './value-at.ts';

/** Three sigma in mean moving ranges: 3 / d₂ with d₂ = 1.128, as Making Data Count rounds it. */
const LIMIT = 2.66;
/** Moving ranges from this many times their mean up are left out of it, once. */
const SCREEN = 3.267;

/** Centre line and process limits of one stretch of a chart, in the values' unit. */
export interface XmrLimits {
  readonly mean: number;
  /** Lower and upper process limit; `null` where there are too few points for a moving range. */
  readonly lpl: number | null;
  readonly upl: number | null;
  /** Two thirds of the way to the limits. */
  readonly nearLower: number | null;
  readonly nearUpper: number | null;
}

/**
 * Process limits of an individuals (XmR) chart: mean ± 2.66 × mean moving range.
 *
 * @param values in time order, at least one
 * @param screenOutliers whether moving ranges that are themselves special are left out of their mean
 * @returns limits in the values' unit, or `null` of no values
 * @see NHS England, Making Data Count; `NHSRplotthedots`
 */
export function xmrLimits(values: readonly number[], screenOutliers: boolean): XmrLimits | null {
  const centre = mean(values);
  if (centre === null) return null;
  const ranges = values.slice(1).map((value, i) => Math.abs(value - valueAt(values, i)));
  const typical = mean(ranges);
  // Ranges that are all 0 are all kept: the rule's strict "below 3.267 × 0" would leave nothing to average.
  const kept =
    screenOutliers && typical !== null && typical > 0
      ? ranges.filter((range) => range < SCREEN * typical)
      : ranges;
  const range = mean(kept);
  if (range === null) return { mean: centre, lpl: null, upl: null, nearLower: null, nearUpper: null };
  const near = 2 * (LIMIT / 3);
  return {
    mean: centre,
    lpl: centre - LIMIT * range,
    upl: centre + LIMIT * range,
    nearLower: centre - near * range,
    nearUpper: centre + near * range,
  };
}
