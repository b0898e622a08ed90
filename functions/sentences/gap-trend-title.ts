import type { GapPoint } from '../contracts/views/gap-view.ts';
import type { GapChange } from '../questions/gap-change/question.ts';
import { YEAR_AGO, YEARS_COMPARED } from '../rules/rule-words.ts';
import { changeSinceYear } from './change-since-year.ts';

const VERDICTS = {
  narrowing: `The gap is narrower than ${YEAR_AGO}`,
  widening: `The gap is wider than ${YEAR_AGO}`,
  'no-change-beyond-chance': `The gap has not changed beyond chance in ${YEARS_COMPARED}`,
} as const;

/**
 * The finding on how a gap moved, in ten words or fewer: the title of its chart.
 *
 * @param found whether it closed in a year, where that was looked into
 */
export function gapTrendTitle(points: readonly GapPoint[], month: string, found?: GapChange): string {
  if (found !== undefined && found.verdict !== null) return VERDICTS[found.verdict];
  const change = changeSinceYear(points, month);
  if (change === null) return 'The gap, month by month';
  return change.kind === 'within-chance'
    ? VERDICTS['no-change-beyond-chance']
    : `The gap is ${change.kind} than ${YEAR_AGO}`;
}
