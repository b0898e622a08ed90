import { describe, expect, test } from 'vitest';
import { checkBytes, csv, zipOf } from './check-bytes.ts';
import { month, ncdesHeader } from './ncdes-file.ts';

const good = csv(ncdesHeader, month);

describe('a header that is nearly right names the dataset, the column and what was expected', () => {
  test.each([
    {
      what: 'a column renamed',
      header: ncdesHeader.with(4, 'INDICATOR'),
      problems: [{ column: 'IND_CODE', message: expect.stringContaining('Column 5 should be IND_CODE') }],
    },
    {
      what: 'a column in other capitals',
      header: ncdesHeader.with(6, 'Value'),
      problems: [{ column: 'VALUE', message: expect.stringContaining('Column 7 should be VALUE') }],
    },
    {
      what: 'a column missing',
      header: ncdesHeader.slice(0, 6),
      problems: [{ column: 'VALUE', message: expect.stringContaining('Column 7 should be VALUE') }],
    },
    {
      what: 'a column too many',
      header: [...ncdesHeader, 'NOTE'],
      problems: [{ column: null, message: expect.stringContaining('at position 8') }],
    },
    {
      what: 'a column twice',
      header: [...ncdesHeader, 'VALUE'],
      problems: [{ column: 'VALUE', message: expect.stringContaining('more than once') }],
    },
    {
      what: 'columns in another order',
      header: ncdesHeader.toReversed(),
      problems: [{ column: null, message: expect.stringContaining(ncdesHeader.join(', ')) }],
    },
  ])('$what', async ({ header, problems }) => {
    const checked = await checkBytes(csv(header, month));

    expect(checked).toMatchObject({ outcome: 'quarantined', dataset: 'ncdes', rows: null });
    expect(checked.problems).toMatchObject(
      problems.map((problem) => ({ rule: 'header', line: 1, severity: 'refused', ...problem })),
    );
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
        ['PRACTICE_CODE', 'GROUP_CODE', 'REGISTER', 'PATIENT_LIST_TYPE', 'PRACTICE_LIST_SIZE'],
        ['X80001,AF,1,TOTAL,9'],
      ),
      'NCDesJuly26.csv',
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
    ['an extract', [month[0] ?? ''], month.slice(1), 'SYNTHETIC'],
    ['people', ['Ann Example', 'Female', 'Asthma'], ['Bea Example,Female,Asthma'], 'Ann'],
    ['one name', ['Ann Example'], ['Bea Example'], 'Ann'],
  ])('does not quote a first line of data: %s', async (_what, first, rest, hidden) => {
    const checked = await checkBytes(csv(first, rest));

    expect(checked.outcome).toBe('not-recognised');
    expect(JSON.stringify(checked.problems)).not.toContain(hidden);
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
