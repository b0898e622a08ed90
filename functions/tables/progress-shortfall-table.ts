import type { ProgressShortfallAnswer } from '../contracts/api/progress-shortfall-answer.ts';
import { MONTH } from './columns.ts';
import { viewTable } from './table.ts';

/** Whose patients would raise a network's progress: a row a practice. */
export const progressShortfallTable = viewTable({
  name: 'progress-shortfall',
  title: 'Whose patients would raise the balanced progress of a network most',
  rows: ({ month, code: network, progress, practices }: ProgressShortfallAnswer['data']) =>
    practices.map((practice) => ({ month, network, progress, ...practice })),
  columns: [
    MONTH,
    ['network', 'string', 'ODS code', ({ network }) => network],
    ['progress', 'number', 'balanced progress of the network, 0 to 1', ({ progress }) => progress],
    ['practice', 'string', 'ODS code', ({ code }) => code],
    ['practice_name', 'string', 'name', ({ name }) => name],
    [
      'gain',
      'number',
      'rise of progress if it alone reached the upper ends; empty: not told',
      (row) => row.gain,
    ],
    ['patients', 'integer', 'patients that takes; empty: not told', ({ patients }) => patients],
    ['unknown_indicators', 'integer', 'scored indicators it published no figures of', (row) => row.unknown],
    [
      'most_on',
      'string',
      'the indicator with the largest part of the rise; empty where there is none',
      ({ indicators: [first] }) => first?.indicator ?? null,
    ],
  ],
});
