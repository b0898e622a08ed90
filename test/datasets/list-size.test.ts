import { describe, expect, test } from 'vitest';
import { checkBytes, csv } from './check-bytes.ts';

const header = [
  'PUBLICATION',
  'EXTRACT_DATE',
  'ORG_TYPE',
  'ORG_CODE',
  'ONS_CODE',
  'POSTCODE',
  'SEX',
  'AGE_GROUP_5',
  'NUMBER_OF_PATIENTS',
];

/** One organisation: 20 women and 11 men, of whom one has no known age. */
function organisation(type: string, code: string, total = 32): readonly string[] {
  const row = (sex: string, age: string, patients: number) =>
    `GP_PRAC_PAT_LIST,2026-07-01,${type},${code},,,${sex},${age},${patients}`;
  return [
    row('ALL', 'ALL', total),
    row('FEMALE', '0_4', 5),
    row('FEMALE', '95+', 15),
    row('FEMALE', 'ALL', 20),
    row('MALE', '0_4', 11),
    row('MALE', 'ALL', 11),
  ];
}

const higher = [
  ...organisation('PCN', 'U'),
  ...organisation('SUB_ICB_LOCATION_CODE', '00X'),
  ...organisation('ICB', 'QXX'),
  ...organisation('Comm Region', 'Y99'),
];

describe('patients registered by age', () => {
  test('takes the practices only, sexes together, and the total as published', async () => {
    const checked = await checkBytes(csv(header, [...higher, ...organisation('GP', 'X80001')], '\r\n'));

    expect(checked).toMatchObject({ outcome: 'taken', dataset: 'list-size', rows: 30, synthetic: true });
    expect(
      checked.read[0]?.rows.map((row) => [row['practice_code'], row['age_group'], row['patients']]),
    ).toEqual([
      ['X80001', '0_4', '16'],
      ['X80001', '95+', '15'],
      ['X80001', 'ALL', '32'],
    ]);
    expect(checked.read[0]).toMatchObject({ table: 'staged_list_size', date: '2026-07-01' });
  });

  test('says when the ages do not add up to the total, and how often', async () => {
    const checked = await checkBytes(csv(header, [...higher, ...organisation('GP', 'X80001')]));

    expect(checked.problems).toMatchObject([{ rule: 'ages-disagree', severity: 'flagged' }]);
  });

  test.each([
    ['differ', [...higher, ...organisation('GP', 'X80001', 31)], 'or they differ'],
    ['are not all there', [...higher.slice(6), ...organisation('GP', 'X80001')], 'but 4 are there'],
  ])('says when the five levels %s', async (_what, lines, words) => {
    const checked = await checkBytes(csv(header, lines));

    expect(checked.outcome).toBe('taken');
    expect(checked.problems.find(({ rule }) => rule === 'levels-disagree')).toMatchObject({
      severity: 'flagged',
      message: expect.stringContaining(words),
    });
  });

  test('a file without practices is refused', async () => {
    expect(await checkBytes(csv(header, higher))).toMatchObject({
      outcome: 'quarantined',
      dataset: 'list-size',
      problems: [{ rule: 'practice-rows-missing', column: 'ORG_TYPE', line: 2, severity: 'refused' }],
    });
  });

  test('a file without the column ORG_TYPE is refused by its header', async () => {
    const without = (row: string) => row.split(',').toSpliced(2, 1).join(',');
    const checked = await checkBytes(csv(header.toSpliced(2, 1), organisation('GP', 'X80001').map(without)));

    expect(checked).toMatchObject({
      outcome: 'quarantined',
      problems: [{ rule: 'header', line: 1, column: 'ORG_TYPE' }],
    });
  });

  test.each([
    ['another level', 'GP_PRAC_PAT_LIST,2026-07-01,PRACTICES,00X,,,ALL,ALL,1', 'organisation-type'],
    ['another age group', 'GP_PRAC_PAT_LIST,2026-07-01,GP,X80002,,,MALE,0_9,1', 'age-group'],
    ['another sex', 'GP_PRAC_PAT_LIST,2026-07-01,GP,X80002,,,M,0_4,1', 'sex'],
    ['patients in part', 'GP_PRAC_PAT_LIST,2026-07-01,GP,X80002,,,MALE,0_4,1.5', 'value-is-whole-number'],
    ['the code of a PCN for a practice', 'GP_PRAC_PAT_LIST,2026-07-01,GP,U1,,,MALE,0_4,1', 'practice-code'],
    ['another extract date', 'GP_PRAC_PAT_LIST,2026-08-01,GP,X80002,,,MALE,0_4,1', 'one-extract-date'],
    ['the same row twice', organisation('GP', 'X80001')[1] ?? '', 'duplicate-key'],
  ])('%s is refused: %3$s', async (_what, line, rule) => {
    const checked = await checkBytes(csv(header, [...organisation('GP', 'X80001'), line]));

    expect(checked.outcome).toBe('quarantined');
    expect(checked.problems).toMatchObject([{ rule, line: 8, severity: 'refused' }]);
  });
});
