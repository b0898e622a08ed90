import type { GapPoint } from '../../contracts/views/gap-view.ts';
import { changeSinceYear } from './change-since-year.ts';

/** The finding on how a gap moved, in ten words or fewer: the title of its chart. */
export function gapTrendTitle(points: readonly GapPoint[], month: string): string {
  const change = changeSinceYear(points, month);
  if (change === null) return 'The gap, month by month';
  return change.kind === 'within-chance'
    ? 'The gap has not changed beyond chance in a year'
    : `The gap is ${change.kind} than a year ago`;
}
