import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { CqrsFileError, readCqrsFigures } from '../../functions/reconciliation/cqrs-figures.ts';

const HEADER = 'NETWORK,PRACTICE,INDICATOR,MONTH,NUMERATOR,DENOMINATOR';

function refusals(text: string): readonly string[] {
  try {
    readCqrsFigures(text);
  } catch (error) {
    if (error instanceof CqrsFileError) return error.lines.map(({ line, why }) => `${line} ${why}`);
    throw error;
  }
  return [];
}

test('the template can be read as it is', async () => {
  const template = await readFile(new URL('../../docs/examples/cqrs-figures.csv', import.meta.url), 'utf8');
  expect(readCqrsFigures(template)).toEqual([
    {
      line: 2,
      network: 'U12345',
      practice: null,
      indicator: 'CAN04',
      month: '2026-07',
      numerator: 312,
      denominator: 401,
    },
    {
      line: 3,
      network: 'U12345',
      practice: 'A81001',
      indicator: 'CAN04',
      month: '2026-07',
      numerator: 98,
      denominator: 120,
    },
  ]);
});

test('columns may stand in any order, with others beside them, as Excel saves them', () => {
  const text =
    '\uFEFFSource,Denominator,Numerator,Month,Indicator,Practice,Network\r\nCQRS,4,3,2026-07,CAN04,,U12345\r\n';
  expect(readCqrsFigures(text)).toMatchObject([{ numerator: 3, denominator: 4, practice: null }]);
});

test.each([
  [
    'a column is missing',
    'NETWORK,INDICATOR\nU12345,CAN04',
    '1 lacks the columns PRACTICE, MONTH, NUMERATOR, DENOMINATOR',
  ],
  [
    'a practice stands for the network',
    `${HEADER}\nA81001,,CAN04,2026-07,3,4`,
    '2 NETWORK must be a PCN code such as U12345',
  ],
  [
    'a count has a separator',
    `${HEADER}\nU12345,,CAN04,2026-07,"1,200",1300`,
    '2 NUMERATOR must be a whole number without separators',
  ],
  [
    'a count is missing: no zero',
    `${HEADER}\nU12345,,CAN04,2026-07,,1300`,
    '2 NUMERATOR must be a whole number',
  ],
  [
    'the two counts are swapped',
    `${HEADER}\nU12345,,CAN04,2026-07,400,300`,
    '2 NUMERATOR is above the denominator: are the two swapped?',
  ],
  ['a month is a date', `${HEADER}\nU12345,,CAN04,31/07/2026,3,4`, '2 MONTH must be a month such as 2026-07'],
  [
    'a figure stands twice',
    `${HEADER}\nU12345,,CAN04,2026-07,3,4\nU12345,,CAN04,2026-07,3,4`,
    '3 is the same figure as line 2',
  ],
  ['nothing follows the header', HEADER, '1 no figure follows'],
  ['the file is empty', '', '1 lacks the columns'],
  ['a quotation mark is out of place', `${HEADER}\nU12345,,CA"N04,2026-07,3,4`, 'quotation mark'],
])('a file is refused with its line where %s', (_where, text, says) => {
  expect(refusals(text).join('\n')).toContain(says);
});
