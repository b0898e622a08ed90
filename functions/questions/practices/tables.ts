import type { Month } from '../../contracts/codes.ts';
import { INDICATOR, MONTH } from '../../tables/columns.ts';
import { viewTable } from '../../tables/table.ts';
import { questionTables } from '../question-tables.ts';
import { PracticesQuestion, type PracticesView } from './question.ts';

interface PracticeFigures {
  readonly month: Month;
  readonly indicator: string;
  readonly practice: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly suppressed: boolean;
  readonly count: number | null;
  readonly adjustments: number | null;
}

/** What practices published, as they published it. */
export const practiceFiguresTable = viewTable({
  name: 'practice-figures',
  title: 'What every practice published for each indicator of a month',
  rows: ({ month, indicator, practices, ...lists }: PracticesView) =>
    practices.map(
      (practice, i): PracticeFigures => ({
        month,
        indicator,
        practice,
        numerator: lists.numerators[i] ?? null,
        denominator: lists.denominators[i] ?? null,
        suppressed: lists.suppressed[i] ?? false,
        count: lists.counts[i] ?? null,
        adjustments: lists.adjustments[i] ?? null,
      }),
    ),
  columns: [
    MONTH,
    INDICATOR,
    ['practice', 'string', 'ODS code of the practice', ({ practice }) => practice],
    [
      'state',
      'string',
      'value, nobody-eligible, suppressed (the denominator is hidden: 0 or 1) or not-published',
      stateOf,
    ],
    ['numerator', 'integer', 'patients achieved; empty where not published', ({ numerator }) => numerator],
    ['denominator', 'integer', 'patients eligible; empty as state says', ({ denominator }) => denominator],
    ['count', 'integer', 'patients, for indicators that only count', ({ count }) => count],
    [
      'personalised_care_adjustments',
      'integer',
      'patients left out; empty where any is hidden or none published',
      (row) => row.adjustments,
    ],
  ],
});

function stateOf({ denominator, suppressed, count }: PracticeFigures): string {
  if (suppressed) return 'suppressed';
  if (denominator === null) return count === null ? 'not-published' : 'value';
  return denominator === 0 ? 'nobody-eligible' : 'value';
}

export const practicesTables = questionTables(PracticesQuestion, [practiceFiguresTable]);
