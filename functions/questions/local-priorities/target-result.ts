import { resultOf } from '../../assessment/area-month.ts';
import type { PriorityRow } from '../../assessment/priority-rows.ts';
import type { Interval } from '../../contracts/views/interval.ts';
import { publishedShare } from '../../disclosure/nhs-digital-disclosure.ts';
import { RULES } from '../../rules/rules.ts';
import { wilsonInterval } from '../../statistics/wilson-interval.ts';
import type { IndicatorResult } from '../area/question.ts';
import type { PriorityMeasure } from './question.ts';

/** How a measure of a priority stands: its own counts, its own value, or the figures of an indicator. */
export function priorityMeasure(
  row: PriorityRow,
  results: readonly IndicatorResult[],
  titleOf: (indicator: string) => string | undefined,
): PriorityMeasure {
  const { indicator, unit, direction, target, weight } = row;
  const { isSuppressed, numerator, denominator, value, interval } = figureOf(row, results);
  return {
    measure: row.measure ?? titleOf(indicator ?? '') ?? indicator ?? '',
    indicator,
    ...(isSuppressed && { state: 'suppressed' }),
    numerator,
    denominator,
    value,
    interval,
    unit,
    direction,
    target,
    standing: standingOf(value, interval, target, direction),
    weight,
  };
}

/**
 * How far a measure has come to its target: value over target, or target over value where less is better, at most 1.
 *
 * @returns `null` where either is missing, or where a target of 0 or below leaves nothing to be a share of
 */
export function shareOfTarget({
  value,
  target,
  direction,
}: Pick<PriorityMeasure, 'value' | 'target' | 'direction'>): number | null {
  if (value === null || target === null || target <= 0 || value < 0) return null;
  if (direction === 'up') return Math.min(1, value / target);
  return value <= target ? 1 : target / value;
}

function figureOf(row: PriorityRow, results: readonly IndicatorResult[]) {
  if (row.indicator !== null) {
    const result = resultOf(results, row.indicator);
    return {
      isSuppressed: false,
      numerator: result?.numerator ?? null,
      denominator: result?.denominator ?? null,
      value: result?.rate ?? null,
      interval: result?.interval ?? null,
    };
  }
  const nothing = { isSuppressed: false, numerator: null, denominator: null, interval: null };
  if (row.numerator === null || row.denominator === null) return { ...nothing, value: row.value };
  const { state, numerator, denominator, rate } = publishedShare(row.numerator, row.denominator);
  const published = { isSuppressed: state === 'suppressed', numerator, denominator };
  if (rate === null || numerator === null || denominator === null)
    return { ...published, value: null, interval: null };
  const estimate = wilsonInterval(numerator, denominator, RULES.confidence.value);
  if (estimate === null) return { ...published, value: null, interval: null };
  const { value, lower, upper } = estimate;
  return { ...published, value, interval: { lower, upper } };
}

function standingOf(
  value: number | null,
  interval: Interval | null,
  target: number | null,
  direction: 'up' | 'down',
): PriorityMeasure['standing'] {
  if (value === null) return 'no-figure';
  if (target === null) return 'no-target';
  const sign = direction === 'up' ? 1 : -1;
  const [nearEnd, farEnd] = interval === null ? [value, value] : endsOf(interval, direction);
  if (sign * (nearEnd - target) >= 0) return 'reached';
  return sign * (farEnd - target) < 0 ? 'not-yet' : 'near';
}

/** The end that is least far on, then the one that is furthest. */
function endsOf({ lower, upper }: Interval, direction: 'up' | 'down'): readonly [number, number] {
  return direction === 'up' ? [lower, upper] : [upper, lower];
}
