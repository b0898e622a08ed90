import { INDICATOR } from '../../tables/columns.ts';
import { viewTable } from '../../tables/table.ts';
import { questionTables } from '../question-tables.ts';
import { ScoreRangesQuestion, type ScoreRangesView } from './question.ts';

/** A row for each indicator, contract year and calendar month. */
const scoreRangesTable = viewTable({
  name: 'score-ranges',
  title: 'What rates are scored against, by contract year and calendar month',
  rows: ({ indicators }: ScoreRangesView) =>
    indicators.flatMap(({ ranges, ...of }) => ranges.map((range) => ({ ...of, ...range }))),
  columns: [
    [
      'contract_year',
      'string',
      'contract year whose rules these are, such as 2026-27',
      (row) => row.contractYear,
    ],
    INDICATOR,
    ['calendar_month', 'string', '04 for April to 03 for March', ({ calendarMonth }) => calendarMonth],
    ['lower', 'number', 'fraction that earns 0; above upper where less is better', ({ lower }) => lower],
    ['upper', 'number', 'fraction that earns 1', ({ upper }) => upper],
    [
      'scored_against',
      'string',
      'contract: thresholds of the contract; benchmark: a range over networks, no threshold',
      ({ against }) => against,
    ],
  ],
});

export const scoreRangesTables = questionTables(ScoreRangesQuestion, [scoreRangesTable], {
  hasFigures: false,
});
