import { describe, expect, test } from 'vitest';
import { checkBytes, csv, withoutSubmission, zipOf } from './check-bytes.ts';
import { workbookOf } from './workbook-of.ts';

const networkHeader = [
  'PCN Code',
  'PCN Name',
  'Current Sub ICB Loc Code',
  'Sub ICB Location',
  'Open Date',
  'Close Date',
  'Address Line 1',
  'Address Line 2',
  'Address Line 3',
  'Address Line 4',
  'Address Line 5',
  'Postcode',
];
const partnerHeader = [
  'Partner Organisation Code',
  'Partner Name',
  'Practice Parent Sub ICB Loc Code',
  'Practice Parent Sub ICB Loc Name',
  'PCN Code',
  'PCN Name',
  'PCN Parent Sub ICB Loc Code',
  'PCN Parent Sub ICB Loc Name',
  'Practice to PCN Relationship Start Date',
  'Practice to PCN Relationship End Date',
  'Practice Sub ICB Loc and PCN Sub ICB Loc Match',
];
/** As the published workbook breaks its headers, with a space after the last. */
const brokenHeader = partnerHeader.map((name) => `${name.replace('Organisation', '\nOrganisation')} `);

const network = [
  'U90001',
  'SYNTHETIC VALE PCN',
  '00X',
  'SYNTHETIC ICB - 00X',
  '20190701',
  null,
  null,
  null,
  null,
  null,
  null,
  'X1 1XX',
];
const moved = [
  'X80001',
  'SYNTHETIC MILL',
  '00X',
  'SYNTHETIC',
  'U90001',
  'SYNTHETIC VALE PCN',
  '00X',
  'SYNTHETIC',
  '20190701',
  '20230331',
  true,
];
const current = [
  'X80001',
  'SYNTHETIC MILL',
  '00X',
  'SYNTHETIC',
  'U90002',
  'SYNTHETIC HILL PCN',
  '00X',
  'SYNTHETIC',
  20230401,
  null,
  false,
];
const padding = partnerHeader.map(() => '');

const sheets = {
  PCNDetails: [networkHeader, network],
  'PCN Core Partner Details': [brokenHeader, moved, current, padding],
};

function asCsv(
  header: readonly string[],
  rows: readonly (readonly (string | number | boolean | null)[])[],
): string {
  return csv(
    header,
    rows.map((row) => row.map((cell) => cell ?? '').join(',')),
  );
}

const [oneSheet, whole] = await Promise.all([
  workbookOf({ PCNDetails: sheets.PCNDetails }),
  workbookOf(sheets),
]);

describe('the ePCN register', () => {
  test('gives dated spells and networks from the two sheets of the workbook, without its padding rows', async () => {
    const checked = await checkBytes(await workbookOf(sheets), 'ePCN.xlsx');

    expect(checked).toMatchObject({
      outcome: 'taken',
      dataset: 'memberships',
      rows: 3,
      synthetic: true,
      problems: [],
    });
    expect(checked.read.map(({ table, date, rows }) => [table, date, rows.length])).toEqual([
      ['staged_membership', '2023-04-01', 2],
      ['staged_network', '2023-04-01', 1],
    ]);
    expect(withoutSubmission(checked)).toEqual([
      {
        practice_code: 'X80001',
        practice_name: 'SYNTHETIC MILL',
        practice_sub_icb_code: '00X',
        pcn_code: 'U90001',
        pcn_name: 'SYNTHETIC VALE PCN',
        pcn_sub_icb_code: '00X',
        start_date: '2019-07-01',
        end_date: '2023-03-31',
      },
      expect.objectContaining({ pcn_code: 'U90002', start_date: '2023-04-01', end_date: null }),
      {
        pcn_code: 'U90001',
        pcn_name: 'SYNTHETIC VALE PCN',
        sub_icb_code: '00X',
        sub_icb_name: 'SYNTHETIC ICB - 00X',
        open_date: '2019-07-01',
        close_date: null,
      },
    ]);
  });

  test('gives the same rows from the sheets as CSVs in a zip, and from a zip of the workbook', async () => {
    const workbook = await checkBytes(await workbookOf(sheets));
    const csvs = await checkBytes(
      zipOf({
        'a.csv': asCsv(networkHeader, [network]),
        'b.csv': asCsv(partnerHeader, [moved, current, padding]),
      }),
    );
    const zipped = await checkBytes(zipOf({ 'ePCN.xlsx': await workbookOf(sheets) }));

    expect(withoutSubmission(csvs)).toEqual(withoutSubmission(workbook));
    expect(withoutSubmission(zipped)).toEqual(withoutSubmission(workbook));
  });

  test('takes one sheet as a CSV by itself', async () => {
    const checked = await checkBytes(asCsv(partnerHeader, [moved, current]));

    expect(checked).toMatchObject({ outcome: 'taken', rows: 2, parts: [{ table: 'staged_membership' }] });
  });

  test('a bad row of a sheet is named by its row in the sheet', async () => {
    const bad = current.with(8, '20230431');
    const checked = await checkBytes(
      await workbookOf({ ...sheets, 'PCN Core Partner Details': [brokenHeader, moved, padding, bad] }),
    );

    expect(checked.outcome).toBe('quarantined');
    expect(checked.problems).toMatchObject([
      {
        rule: 'date-is-real',
        line: 4,
        column: 'Practice to PCN Relationship Start Date',
        message: expect.stringMatching(/^In sheet PCN Core Partner Details: .* whole number of 8 digits/),
      },
    ]);
  });

  test('a spell that ends before it starts is refused', async () => {
    const checked = await checkBytes(asCsv(partnerHeader, [moved.with(9, '20190630')]));

    expect(checked.problems).toMatchObject([{ rule: 'ends-before-it-starts', line: 2, severity: 'refused' }]);
  });

  test('a practice in two networks on one day is said, and taken', async () => {
    const checked = await checkBytes(asCsv(partnerHeader, [moved.with(9, '20230401'), current]));

    expect(checked).toMatchObject({
      outcome: 'taken',
      problems: [{ rule: 'membership-overlap', severity: 'flagged' }],
    });
  });

  test('another sheet is passed over and named', async () => {
    const checked = await checkBytes(await workbookOf({ ...sheets, Notes: [['Published by'], ['nobody']] }));

    expect(checked).toMatchObject({ outcome: 'taken', problems: [{ rule: 'sheet-ignored' }] });
  });

  test.each([
    {
      what: 'a workbook without one of its sheets',
      bytes: oneSheet,
      rule: 'sheet-missing',
      todo: 'Send the whole workbook',
    },
    {
      what: 'a workbook that is cut short',
      bytes: whole.slice(0, 900),
      rule: 'zip-unreadable',
      todo: 'Download it again',
    },
    {
      what: 'a zip that is a workbook in name only',
      bytes: zipOf({ 'xl/workbook.xml': '<not a workbook' }),
      rule: 'workbook-unreadable',
      todo: 'save it as .xlsx',
    },
  ])('$what is refused: $rule', async ({ bytes, rule, todo }) => {
    const checked = await checkBytes(bytes, 'ePCN.xlsx');

    expect(checked.outcome).toBe('quarantined');
    expect(checked.problems).toMatchObject([
      { rule, severity: 'refused', message: expect.stringContaining(todo) },
    ]);
  });

  test('a workbook in name only is recognised by its content, or not at all', async () => {
    expect(await checkBytes('only text\n', 'ePCN.xlsx')).toMatchObject({ outcome: 'not-recognised' });
    expect(await checkBytes(asCsv(networkHeader, [network]), 'ePCN.xlsx')).toMatchObject({
      outcome: 'taken',
    });
  });
});
