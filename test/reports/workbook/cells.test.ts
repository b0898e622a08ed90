import { writeXlsx } from 'hucre/xlsx';
import readSheets from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { alertsTable } from '../../../functions/questions/alerts/tables.ts';
import { achievementTable } from '../../../functions/questions/area/tables.ts';
import { areaRatesTable } from '../../../functions/questions/areas/tables.ts';
import { heading } from '../../../functions/reports/workbook/heading.ts';
import { numberFormat } from '../../../functions/reports/workbook/number-format.ts';
import { columnWidth, rowHeight } from '../../../functions/reports/workbook/sheet-layout.ts';
import { filledRow } from '../../../functions/reports/workbook/shorthand.ts';
import { tableSheet } from '../../../functions/reports/workbook/table-sheet.ts';
import type { Field } from '../../../functions/tables/table.ts';

const field = (name: string, type: Field['type']): Field => ({ name, type, description: '' });
const rate = field('rate', 'number');

describe('what is not there says why', () => {
  test.each([
    ['suppressed', ['[c]', '[x]', '[z]']],
    ['not-reported', ['[x]', '[x]', '[z]']],
    ['nobody-eligible', ['[z]', '[x]', '[z]']],
  ])('what a network achieved, as its state says: %s', (state, marks) => {
    const wanted = ['state', 'rate', 'personalised_care_adjustments', 'rate_lowest_possible'];
    const fields = achievementTable.fields.filter(({ name }) => wanted.includes(name));
    expect(filledRow(fields, [state, null, null, null])).toEqual([state, ...marks]);
  });

  test.each([
    ['suppressed', '[c]'],
    ['nobody-eligible', '[z]'],
    ['not-reported', '[x]'],
    // Nothing is said of why: the indicator only counts.
    [null, '[z]'],
  ])('a rate beside others, as the column after it says: %s', (why, mark) => {
    const fields = areaRatesTable.fields.filter(({ name }) => ['rate', 'why_unknown'].includes(name));
    expect(filledRow(fields, [null, why])[0]).toBe(mark);
  });

  test('the figures of a change, of an alert that is a drift, do not apply', () => {
    const fields = alertsTable.fields.filter(({ name }) => ['rate', 'months'].includes(name));
    expect(filledRow(fields, [null, 3])).toEqual(['[z]', 3]);
  });

  test('a number that nothing is said of is not available, and text does not apply', () => {
    expect(filledRow([rate, field('no_gap_because', 'string')], [null, null])).toEqual(['[x]', '[z]']);
  });

  test('a zero is a zero, and a figure beside it stays as it is', () => {
    expect(filledRow([rate, field('patients', 'integer'), rate], [0, 0, 0.1])).toEqual([0, 0, 0.1]);
  });

  test('text of no letters is not there either', () => {
    expect(filledRow([field('months', 'string')], [''])).toEqual(['[z]']);
  });
});

describe('a column of numbers is shown', () => {
  test.each([
    ['whole numbers in thousands', field('patients', 'integer'), [41_000], '#,##0'],
    ['scores and shares to a hundredth of a percentage point', rate, [0.1234567, '[x]'], '0.0000'],
    ['large numbers to two places', rate, [0.5, 12_345.678], '#,##0.00'],
    [
      'a share that would be shown as nothing as [low]',
      rate,
      [0, 0.00004],
      '[=0]0.0000;[<0.00005]"[low]";0.0000',
    ],
    ['differences as they are', rate, [-0.2, 0.00004], '0.0000'],
  ])('%s', (_what, of, cells, code) => {
    expect(numberFormat(of, cells)?.code).toBe(code);
  });

  test('and text as text', () => {
    expect(numberFormat(field('name', 'string'), ['A'])).toBeNull();
  });
});

test.each([
  ['gap_lower_95', 'Gap lower 95%'],
  ['sub_icb', 'Sub-ICB'],
  ['icb', 'ICB'],
  ['icbs_within_regions_share', 'ICBs within regions share'],
  ['fte_per_10000_patients', 'FTE per 10,000 patients'],
  ['p90_minus_p10', 'P90 minus p10'],
])('the column %s is headed %s', (name, words) => {
  expect(heading(name)).toBe(words);
});

describe('a row is as high as its text', () => {
  test.each([
    ['one line', 'A short name', null],
    ['two lines between words', `${'word '.repeat(5)}word`, 32],
    ['a word too long for a line', 'x'.repeat(45), 48],
    ['no higher than Excel has', 'word '.repeat(1_000), 409],
  ])('%s', (_what, text, height) => {
    expect(rowHeight([text], [20])).toBe(height);
  });

  test('in a column as wide as its longest text, within what is easy to read', () => {
    expect(columnWidth('Gap', [0.5, '[x]'])).toBe(12);
    expect(columnWidth('Name', ['x'.repeat(40)])).toBe(43);
    expect(columnWidth('Reason', ['x'.repeat(400)])).toBe(72);
  });
});

test.each(['#N/A', '#REF!', '#DIV/0!', "'+1", '=1+1', '_x0041_'])('the words %s are words', async (words) => {
  const columns = [{ heading: 'Said', format: null }];
  const sheet = tableSheet({ sheet: 'said', title: 'What was said', above: [], columns, rows: [[words]] });
  const [read] = await readSheets(Buffer.from(await writeXlsx({ sheets: [sheet] })));
  expect(read?.data.at(-1)).toEqual([words]);
});
