import type { GapPoint } from '../contracts/views/gap-view.ts';
import type { GapChange } from '../questions/gap-change/question.ts';
import { comparedMonth } from '../rules/compared-month.ts';
import { changeSinceYear } from './change-since-year.ts';
import { monthWords } from './figure-words.ts';

const VERDICTS = {
  narrowing: 'narrower',
  widening: 'wider',
  'no-change-beyond-chance': 'within-chance',
} as const;

/**
 * The finding on how a gap moved, in ten words or fewer: the title of its chart.
 *
 * @param found whether it closed in a year, where that was looked into
 */
export function gapTrendTitle(points: readonly GapPoint[], month: string, found?: GapChange): string {
  if (found !== undefined && found.verdict !== null) return titleOf(VERDICTS[found.verdict], month);
  const change = changeSinceYear(points, month);
  if (change === null) return 'The gap, month by month';
  return titleOf(change.kind, month);
}

function titleOf(kind: 'narrower' | 'wider' | 'within-chance', month: string): string {
  const then = monthWords(comparedMonth(month));
  return kind === 'within-chance'
    ? `No clear change in the gap since ${then}`
    : `The gap is ${kind} than in ${then}`;
}
