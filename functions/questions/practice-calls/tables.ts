import { MONTH } from '../../tables/columns.ts';
import { viewTable } from '../../tables/table.ts';
import { questionTables } from '../question-tables.ts';
import { PracticeCallsQuestion, type PracticeCallsView } from './question.ts';

/** A row for each practice and measure. */
const practiceCallsTable = viewTable({
  name: 'practice-calls',
  title: 'Calls to each practice of a network, and how long callers waited',
  rows: ({ month, code: network, practices }: PracticeCallsView) =>
    practices.flatMap(({ code, name, addsUp, figures }) =>
      figures.map((figure) => ({ month, network, code, name, addsUp, ...figure })),
    ),
  columns: [
    MONTH,
    ['network', 'string', 'ODS code of the network', ({ network }) => network],
    ['practice', 'string', 'ODS code of the practice', ({ code }) => code],
    ['name', 'string', 'its name', ({ name }) => name],
    ['measure', 'string', 'measure, as the table call-measures says it', ({ measure }) => measure],
    ['state', 'string', 'complete, no-calls, no-list or not-published, which is not 0', ({ state }) => state],
    [
      'value',
      'number',
      'fraction, 0 to 1, or calls for every 1,000 patients; empty as state says',
      ({ value }) => value,
    ],
    ['numerator', 'integer', 'calls; empty where not published', ({ numerator }) => numerator],
    [
      'denominator',
      'integer',
      'calls that the numerator is a part of, or patients; likewise',
      (row) => row.denominator,
    ],
    [
      'adds_up',
      'boolean',
      'whether its outcomes add up to the calls that came in; empty where not published',
      ({ addsUp }) => addsUp,
      'not-available',
    ],
  ],
});

export const practiceCallsTables = questionTables(PracticeCallsQuestion, [practiceCallsTable], {
  indicators: () => [],
});
