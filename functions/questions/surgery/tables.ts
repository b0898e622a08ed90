import { INTERVAL } from '../../rules/rule-words.ts';
import { MONTH } from '../../tables/columns.ts';
import { viewTable } from '../../tables/table.ts';
import { questionTables } from '../question-tables.ts';
import { SurgeryQuestion, type SurgeryView } from './question.ts';

/** What residents are told of one surgery's network: a row an indicator. */
export const surgeryTable = viewTable({
  name: 'surgery',
  title: 'What the network of one surgery achieves, in plain words',
  rows: ({ month, practice, network, answers }: SurgeryView) =>
    answers.map((answer) => ({ month, practice: practice.code, of: network?.code ?? null, ...answer })),
  columns: [
    MONTH,
    ['practice', 'string', 'ODS code of the surgery asked for', ({ practice }) => practice],
    ['network', 'string', 'ODS code of its network', ({ of }) => of],
    ['indicator', 'string', 'indicator code', ({ indicator }) => indicator],
    ['in_plain_words', 'string', 'what is counted, for residents', ({ residentTitle }) => residentTitle],
    ['rate', 'number', 'of the network, a fraction; empty where unknown', ({ network }) => network],
    ['england', 'number', 'of England, a fraction', ({ england }) => england],
    ['similar_networks', 'number', 'mean of the networks most like it', ({ similar }) => similar],
    [
      'beside_england',
      'string',
      `more, fewer or about-the-same by its ${INTERVAL}; empty where chance is not known`,
      ({ beside }) => beside,
    ],
  ],
});

export const surgeryTables = questionTables(SurgeryQuestion, [surgeryTable], {
  file: (_asked, { practice, month }) => `surgery-${practice.code}-${month}`,
});
