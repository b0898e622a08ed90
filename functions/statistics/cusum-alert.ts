import { requireMeasurements } from './require-measurements.ts';
import { roundHalfEven } from './rounding.ts';
import { valueAt } from './value-at.ts';

export interface CusumMonth {
  readonly alert: 'up' | 'down' | null;
  /** Sum of what lay above the target mean, 0 or more; two decimals. */
  readonly upper: number;
  /** Sum of what lay below it, 0 or less; two decimals. */
  readonly lower: number;
  /** This and the threshold are `null` while no month of the window has a value. */
  readonly targetMean: number | null;
  readonly threshold: number | null;
}

export interface CusumOptions {
  /** Months that set the target mean. @default 12 */
  readonly windowSize?: number;
  /** Standard deviations the sum must pass. @default 5 */
  readonly sensitivity?: number;
}

/**
 * OpenPrescribing's change alert: a two-sided cumulative sum against the mean of a first window.
 *
 * While an alert goes on in its direction its threshold stays and the mean moves with the last window; when
 * it stops, a new window starts. A month without a value sets both sums to 0 and never alerts.
 *
 * @param values monthly, on the scale 0 to 1 (percentiles over 100: sums are kept to two decimals); `null` = missing
 * @returns one entry a month; none where no month has a value
 * @see Montgomery DC, Introduction to Statistical Quality Control, 2009; OpenPrescribing `bookmark_utils.CUSUM`
 */
export function cusumAlerts(
  values: readonly (number | null)[],
  { windowSize = 12, sensitivity = 5 }: CusumOptions = {},
): readonly CusumMonth[] {
  if (!Number.isInteger(windowSize) || windowSize < 1 || !(Number.isFinite(sensitivity) && sensitivity > 0)) {
    throw new RangeError('a cumulative sum needs a whole window of 1 or more and a sensitivity above 0');
  }
  requireMeasurements(
    'values',
    values.flatMap((value) => (value === null ? [] : [value])),
  );
  const firstValue = values.findIndex((value) => value !== null);
  if (firstValue < 0) return [];
  // Leading gaps are passed until the window holds a value.
  const start = Math.max(0, firstValue - windowSize + 1);

  const months: CusumMonth[] = [];
  values.forEach((value, i) => {
    const before = months.at(-1);
    if (before === undefined || i <= start) {
      months.push(step(value, windowFrom(values.slice(i, i + windowSize), sensitivity), undefined));
    } else if (before.alert === null) {
      months.push(step(value, before, before));
    } else {
      months.push(
        afterAlert(value, before, windowFrom(values.slice(Math.max(0, i - windowSize), i), sensitivity)),
      );
    }
  });
  return months;

  function afterAlert(value: number | null, before: CusumMonth, window: Target): CusumMonth {
    const held = step(value, { targetMean: window.targetMean, threshold: before.threshold }, before);
    const goesOn = before.alert === 'up' ? held.upper > before.upper : held.lower < before.lower;
    return goesOn ? held : step(value, window, undefined);
  }

  function step(value: number | null, target: Target, before: CusumMonth | undefined): CusumMonth {
    const { targetMean, threshold } = target;
    if (value === null || targetMean === null || threshold === null) {
      return { alert: null, upper: 0, lower: 0, targetMean, threshold };
    }
    const slack = (0.5 * threshold) / sensitivity;
    const { upper: above, lower: below } = before ?? { upper: 0, lower: 0 };
    const upper = roundHalfEven(Math.max(0, value - (targetMean + slack) + above), 2);
    const lower = roundHalfEven(Math.min(0, value - (targetMean - slack) + below), 2);
    const alert = upper > threshold ? 'up' : lower < -threshold ? 'down' : null;
    return { alert, upper, lower, targetMean, threshold };
  }
}

type Target = Pick<CusumMonth, 'targetMean' | 'threshold'>;

/** Mean of the months with a value, and `sensitivity` times their population standard deviation. */
function windowFrom(window: readonly (number | null)[], sensitivity: number): Target {
  const present = window.flatMap((value) => (value === null ? [] : [value]));
  if (present.length === 0) return { targetMean: null, threshold: null };
  const average = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  // Multiplied before, not after, as upstream: the last digits decide ties at the threshold.
  const scaled = present.map((value) => value * sensitivity);
  const centre = average(scaled);
  return {
    targetMean: average(present),
    threshold: Math.sqrt(average(scaled.map((value) => (value - centre) ** 2))),
  };
}

export interface OngoingAlert {
  /** Target mean before the alert began, and the last value: how far it has come. */
  readonly from: number;
  readonly to: number;
  /** Months the alert has lasted. */
  readonly period: number;
  /** Size of the change in whole points of 100: none, under 10, under 20, under 30, more. */
  readonly size: 'not at all' | 'slightly' | 'moderately' | 'considerably' | 'massively';
}

/** The alert that the last month is part of, or `null` where the last month has none. */
export function ongoingAlert(
  values: readonly (number | null)[],
  months: readonly CusumMonth[],
): OngoingAlert | null {
  const period = months.length - 1 - months.findLastIndex(({ alert }) => alert === null);
  const from = months[months.length - period - 1]?.targetMean;
  const to = period === 0 ? null : valueAt(values, months.length - 1);
  if (from === undefined || from === null || to === null) return null;
  return { from, to, period, size: sizeOf(from, to) };
}

function sizeOf(from: number, to: number): OngoingAlert['size'] {
  const points = Math.abs(Math.round(100 * to) - Math.round(100 * from));
  if (points === 0) return 'not at all';
  if (points < 10) return 'slightly';
  if (points < 20) return 'moderately';
  return points < 30 ? 'considerably' : 'massively';
}
