import { describe, expect, test } from 'vitest';
import { checkBytes, csv, withoutSubmission, zipOf } from './check-bytes.ts';
import { month, ncdesHeader } from './ncdes-file.ts';

const good = csv(ncdesHeader, month);

/** The good month with its columns in other places. */
function reordered(order: readonly number[]): string {
  const cells = (line: string) => line.match(/"[^"]*"|[^,]+/g) ?? [];
  return csv(
    order.map((place) => ncdesHeader[place] ?? ''),
    month.map((line) => order.map((place) => cells(line)[place] ?? '').join(',')),
  );
}

describe('a header that is nearly right names the dataset, the column and what was expected', () => {
  test.each([
    {
      what: 'a column renamed',
      header: ncdesHeader.with(4, 'CODE'),
      problems: [{ column: 'IND_CODE', message: expect.stringContaining('Column 5 should be IND_CODE') }],
    },
    {
      what: 'a column missing',
      header: ncdesHeader.slice(0, 6),
      problems: [
        { column: 'VALUE', message: expect.stringMatching(/Column 7 should be VALUE.*NCDesJuly26/) },
      ],
    },
    {
      what: 'a column twice',
      header: [...ncdesHeader, 'VALUE'],
      problems: [{ column: 'VALUE', message: expect.stringContaining('more than once') }],
    },
    {
      what: 'two columns that mean the same',
      header: [...ncdesHeader.with(4, 'INDICATOR_CODE'), 'INDICATOR_ID'],
      problems: [{ column: 'IND_CODE', message: expect.stringContaining('could be any of 2 columns') }],
    },
  ])('$what', async ({ header, problems }) => {
    const checked = await checkBytes(csv(header, month));

    expect(checked).toMatchObject({ outcome: 'quarantined', dataset: 'ncdes', rows: null });
    expect(checked.problems).toMatchObject(
      problems.map((problem) => ({ rule: 'header', line: 1, severity: 'refused', ...problem })),
    );
  });
});

describe('a header is read by what it means', () => {
  test.each([
    ['columns in another order', reordered([6, 5, 4, 3, 2, 1, 0]), []],
    [
      'columns in other capitals',
      csv(
        ncdesHeader.map((name) => name.toLowerCase()),
        month,
      ),
      [],
    ],
    [
      'columns by their other names',
      csv(ncdesHeader.with(0, 'Practice Code').with(3, 'Achievement Date').with(4, 'Indicator code'), month),
      [],
    ],
    [
      'empty columns at the right',
      csv(
        [...ncdesHeader, '', ''],
        month.map((line) => `${line},,`),
      ),
      [],
    ],
    [
      'empty cells that the header has no columns for',
      csv(
        ncdesHeader,
        month.map((line, i) => (i === 2 ? `${line},,` : line)),
      ),
      [],
    ],
    [
      'a column that nobody knows, which is said',
      csv(
        [...ncdesHeader, 'NOTE'],
        month.map((line) => `${line},seen`),
      ),
      ['column-ignored'],
    ],
    [
      'an old name beside the new, of which the new counts',
      csv(
        ['CODE', 'GP_CODE', ...ncdesHeader],
        month.map((line) => `1,Z99999,${line}`),
      ),
      ['column-ignored'],
    ],
  ])('%s', async (_what, text, flags) => {
    const checked = await checkBytes(text);

    expect(checked).toMatchObject({ outcome: 'taken', dataset: 'ncdes', rows: month.length });
    expect(checked.problems.map(({ rule }) => rule)).toEqual(flags);
    expect(withoutSubmission(checked)).toEqual(withoutSubmission(await checkBytes(good)));
  });

  test('a value under no column is a row that a comma has shifted', async () => {
    const lines = month.map((line, i) => (i === 2 ? `${line},9` : `${line},`));
    const checked = await checkBytes(csv([...ncdesHeader, ''], lines));

    expect(checked.problems).toMatchObject([{ rule: 'row-width', line: 4, severity: 'refused' }]);
  });

  test('a broken rule is told by the published name and by that of the file', async () => {
    const header = ncdesHeader.with(4, 'INDICATOR_ID');
    const lines = month.with(0, 'X80001,SYNTHETIC MILL,NCD2627,31/07/2026,can4,Numerator,1');
    const checked = await checkBytes(csv(header, lines));

    expect(checked.problems[0]).toMatchObject({
      column: 'IND_CODE',
      message: expect.stringContaining('it is INDICATOR_ID in this file'),
    });
  });

  test('spaces and line breaks in a header are not a difference', async () => {
    const header = ncdesHeader.with(3, '"ACH_DATE\n "').with(6, ' VALUE ');

    expect(await checkBytes(csv(header, month))).toMatchObject({ outcome: 'taken', rows: month.length });
  });
});

describe('a file of nobody we know is not recognised, and nothing of it is taken', () => {
  test('says how many columns it has, and where to read which files are taken', async () => {
    const checked = await checkBytes(
      csv(
        ['GP_CODE', 'MONTH', 'STATUS', 'MODE', 'COUNT_OF_APPOINTMENTS'],
        ['X80001,JUN2026,Attended,Telephone,9'],
      ),
    );

    expect(checked.outcome).toBe('not-recognised');
    expect(checked.problems).toMatchObject([
      {
        rule: 'not-recognised',
        message: expect.stringMatching(/of 5 columns, is not the header .* guide to data sources\.$/),
      },
    ]);
  });

  // A list of patients put there by mistake has no header, and what is said of a file is published.
  test.each([
    ['people', ['Ann Example', 'Female', 'Asthma'], ['Bea Example,Female,Asthma'], 'Ann'],
    ['one name', ['Ann Example'], ['Bea Example'], 'Ann'],
  ])('does not quote a first line of data: %s', async (_what, first, rest, hidden) => {
    const checked = await checkBytes(csv(first, rest));

    expect(checked.outcome).toBe('not-recognised');
    expect(JSON.stringify(checked.problems)).not.toContain(hidden);
  });
});

describe('a file that was meant and is not taken says which to send instead', () => {
  test.each([
    [
      'QOF prevalence, for the list sizes in it',
      'PRACTICE_CODE,GROUP_CODE,REGISTER,PATIENT_LIST_TYPE,PRACTICE_LIST_SIZE\nX80001,AF,1,TOTAL,9\n',
      'list-size',
      'gp-reg-pat-prac-quin-age',
    ],
    [
      'single years of age of the CCG years',
      'PUBLICATION,EXTRACT_DATE,CCG_CODE,ONS_CCG_CODE,ORG_CODE,POSTCODE,SEX,AGE,NUMBER_OF_PATIENTS\n',
      'list-size',
      'gp-reg-pat-prac-quin-age',
    ],
    [
      'the workforce of practices',
      'PRAC_CODE,PRAC_NAME,PCN_CODE,TOTAL_PATIENTS,TOTAL_GP_HC,TOTAL_GP_FTE\n',
      'workforce',
      'PCNWFIndividualCSV',
    ],
  ])('%s', async (_what, text, dataset, send) => {
    expect(await checkBytes(text)).toMatchObject({
      outcome: 'not-recognised',
      dataset,
      problems: [{ rule: 'another-publication', message: expect.stringContaining(send) }],
    });
  });

  test('by its name, where its columns say nothing', async () => {
    expect(await checkBytes('a,b,c\n1,2,3\n', 'gp-reg-pat-prac-map.csv')).toMatchObject({
      outcome: 'not-recognised',
      dataset: 'practice-map',
      problems: [{ message: expect.stringContaining('By its name it was meant as practice-map. Send') }],
    });
  });

  test('an extract without its header is known by its first row, which is not quoted', async () => {
    const checked = await checkBytes(csv((month[0] ?? '').split(','), month.slice(1)));

    expect(checked).toMatchObject({ outcome: 'quarantined', dataset: 'ncdes' });
    expect(checked.problems).toMatchObject([{ rule: 'header-missing', line: 1 }]);
    expect(JSON.stringify(checked.problems)).not.toContain('SYNTHETIC');
  });
});

describe('a zip is one submission of one dataset', () => {
  test('a member of another dataset keeps it out', async () => {
    const other = csv(
      ['PRACTICE_CODE', 'PRACTICE_NAME', 'IMD_YEAR', 'IMD_SCORE'],
      ['X80001,SYNTHETIC,2025,9.5'],
    );
    const checked = await checkBytes(zipOf({ 'a.csv': good, 'b.csv': other }));

    expect(checked.problems).toMatchObject([{ rule: 'mixed-datasets', severity: 'refused' }]);
  });

  test('an unknown CSV beside a known one keeps it out, by name', async () => {
    const checked = await checkBytes(zipOf({ 'a.csv': good, 'b.csv': 'x,y\n1,2\n' }));

    expect(checked).toMatchObject({ outcome: 'quarantined', dataset: 'ncdes' });
    expect(checked.problems).toMatchObject([
      { rule: 'not-recognised', message: expect.stringMatching(/^In b\.csv: /) },
    ]);
  });

  test('a bad row is named with its member and line; a key in two members is a duplicate', async () => {
    const { problems } = await checkBytes(
      zipOf({
        'a.csv': good,
        'b.csv': csv(ncdesHeader, ['X80009,SYNTHETIC,NCD2627,31/07/2026,HI21,MI Count,-1', month[0] ?? '']),
      }),
    );

    expect(problems).toMatchObject([
      { rule: 'value-is-whole-number', line: 2, message: expect.stringMatching(/^In b\.csv: /) },
      { rule: 'duplicate-key', line: 3, message: expect.stringMatching(/^In b\.csv: /) },
    ]);
  });
});
