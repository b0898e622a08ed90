import { requireMeasurements } from './require-measurements.ts';
import {
  partOfSeven,
  partOfTwoInThree,
  type Side,
  sevenPointOneSideOfMean,
  sevenPointTrend,
  twoInThree,
} from './special-cause-rules.ts';
import { valueAt } from './value-at.ts';

/** Which rule a point meets, in the words of `NHSRplotthedots`. */
export type SpecialCauseType =
  | 'Above UCL'
  | 'Below LCL'
  | '7 Point Trend (Increasing)'
  | '7 Point Trend (Decreasing)'
  | '2 in 3 Above CL'
  | '2 in 3 Below CL'
  | '7 Points Above CL'
  | '7 Points Below CL'
  | 'Common Cause';

/** Which way a measure should move; `neutral` where neither is better. */
export type ImprovementDirection = 'increase' | 'decrease' | 'neutral';

export type PointType =
  | 'common_cause'
  | 'special_cause_improvement'
  | 'special_cause_concern'
  | 'special_cause_neutral_high'
  | 'special_cause_neutral_low';

/** One stretch of a chart between rebases, in time order. */
export interface Stretch {
  readonly values: readonly number[];
  readonly sides: readonly Side[];
  readonly outsideLimits: readonly boolean[];
  readonly closeToLimits: readonly boolean[];
}

/**
 * Names the rule each point meets. Where a point meets several, the first of these is named:
 * beyond a limit, seven rising or falling, two in three close to a limit, seven on one side of the mean.
 *
 * @see NHS England, Making Data Count; `NHSRplotthedots::ptd_spc`
 */
export function specialCauses({ values, sides, outsideLimits, closeToLimits }: Stretch): SpecialCauseType[] {
  const trend = partOfSeven(sevenPointTrend(values));
  const close = partOfTwoInThree(twoInThree(closeToLimits, sides), closeToLimits);
  const shift = partOfSeven(sevenPointOneSideOfMean(sides));
  return values.map((value, i) => {
    const above = sides[i] === 1;
    if (outsideLimits[i] === true) return above ? 'Above UCL' : 'Below LCL';
    if (trend[i] === true) {
      // A point that ends one trend and starts another belongs to the one that follows it.
      const onwards = trend[i + 1] === true;
      const rise = onwards ? valueAt(values, i + 1) - value : value - valueAt(values, i - 1);
      return rise > 0 ? '7 Point Trend (Increasing)' : '7 Point Trend (Decreasing)';
    }
    if (close[i] === true) return above ? '2 in 3 Above CL' : '2 in 3 Below CL';
    if (shift[i] === true) return above ? '7 Points Above CL' : '7 Points Below CL';
    return 'Common Cause';
  });
}

/** Whether a special cause is an improvement, a concern, or neither. */
export function pointType(cause: SpecialCauseType, direction: ImprovementDirection): PointType {
  if (cause === 'Common Cause') return 'common_cause';
  const high = cause.includes('Above') || cause.includes('Increasing');
  if (direction === 'neutral') return high ? 'special_cause_neutral_high' : 'special_cause_neutral_low';
  return high === (direction === 'increase') ? 'special_cause_improvement' : 'special_cause_concern';
}

/** Whether a process that goes on as it is can be expected to meet its target. */
export type AssuranceType = 'consistent_pass' | 'consistent_fail' | 'inconsistent';

/**
 * Compares a target with the process limits of the last stretch of a chart.
 *
 * @returns `null` where there is no target, no direction or no limits to compare
 * @see NHS England, Making Data Count; `NHSRplotthedots`
 */
export function assuranceType(
  direction: ImprovementDirection,
  limits: { readonly lpl: number | null; readonly upl: number | null },
  target: number | null,
): AssuranceType | null {
  const { lpl, upl } = limits;
  if (target === null || direction === 'neutral' || lpl === null || upl === null) return null;
  requireMeasurements('a target and limits', [target, lpl, upl]);
  const rising = direction === 'increase';
  if (target > upl) return rising ? 'consistent_fail' : 'consistent_pass';
  if (target < lpl) return rising ? 'consistent_pass' : 'consistent_fail';
  return 'inconsistent';
}
