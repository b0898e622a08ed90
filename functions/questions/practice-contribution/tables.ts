import { MONTH } from '../../tables/columns.ts';
import { viewTable } from '../../tables/table.ts';
import { questionTables } from '../question-tables.ts';
import { PracticeContributionQuestion, type PracticeContributionView } from './question.ts';

/** Whose patients would raise a network's progress: a row a practice. */
const practiceContributionTable = viewTable({
  name: 'practice-contribution',
  title: 'Which practices could add most to the balanced progress of a network',
  rows: ({ month, code: network, progress, practices }: PracticeContributionView) =>
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
      'rise of progress if it alone reached the upper ends; empty: not known',
      (row) => row.gain,
    ],
    ['patients', 'integer', 'patients that takes; empty: not known', ({ patients }) => patients],
    ['unknown_indicators', 'integer', 'scored indicators it published no figures of', (row) => row.unknown],
    [
      'most_on',
      'string',
      'the indicator with the largest part of the rise; empty where there is none',
      ({ indicators: [first] }) => first?.indicator ?? null,
    ],
  ],
});

export const practiceContributionTables = questionTables(
  PracticeContributionQuestion,
  [practiceContributionTable],
  { file: ({ code }) => `practice-contribution-${code}` },
);
