import type { GapPoint } from '../contracts/views/gap-view.ts';
import { comparedMonth } from '../rules/compared-month.ts';

/** How a gap compares with the same month a year before; `by` is in the measure's own unit. */
export type ChangeSinceYear =
  | { readonly kind: 'wider' | 'narrower'; readonly by: number }
  | { readonly kind: 'within-chance' };

/**
 * Compares a month's gap with that of the same month a year before, since achievement builds up over the
 * contract year and other months are not alike. A change is claimed only where each gap lies outside the
 * other's interval.
 *
 * @returns `null` where either month has no gap or no interval, so that nothing can be said
 */
export function changeSinceYear(points: readonly GapPoint[], month: string): ChangeSinceYear | null {
  const now = points.find((point) => point.month === month);
  const then = points.find((point) => point.month === comparedMonth(month));
  if (now === undefined || then === undefined || now.gap === null || then.gap === null) return null;
  if (now.interval === null || then.interval === null) return null;
  if (liesIn(now.gap, then.interval) || liesIn(then.gap, now.interval)) return { kind: 'within-chance' };
  const change = now.gap - then.gap;
  return { kind: change > 0 ? 'wider' : 'narrower', by: Math.abs(change) };
}

function liesIn(value: number, { lower, upper }: { lower: number; upper: number }): boolean {
  return lower <= value && value <= upper;
}
