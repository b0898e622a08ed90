import { describe, expect, test } from 'vitest';
import { checkBytes, csv, withoutSubmission } from './check-bytes.ts';

describe('the map of practices', () => {
  const header = [
    'PUBLICATION',
    'EXTRACT_DATE',
    'PRACTICE_CODE',
    'PRACTICE_NAME',
    'PRACTICE_POSTCODE',
    'PCN_CODE',
    'PCN_NAME',
    'ONS_SUB_ICB_LOCATION_CODE',
    'SUB_ICB_LOCATION_CODE',
    'SUB_ICB_LOCATION_NAME',
    'ONS_ICB_CODE',
    'ICB_CODE',
    'ICB_NAME',
    'ONS_COMM_REGION_CODE',
    'COMM_REGION_CODE',
    'COMM_REGION_NAME',
    'SUPPLIER_NAME',
  ];
  const area = 'E1,00X,SYNTHETIC ICB - 00X,E2,QXX,SYNTHETIC ICB,E3,Y99,SYNTHETIC REGION,EMIS';
  const practice = (code: string, pcn: string, date = '01Jul2026') =>
    `GP_PRAC_PAT_LIST,${date},${code},SYNTHETIC MILL,X1 1XX,${pcn},${area}`;

  test('keeps a practice in no PCN, with no PCN, and says how many there are', async () => {
    const checked = await checkBytes(
      csv(header, [practice('X80001', 'U90001,SYNTHETIC VALE PCN'), practice('X80002', 'U,Unallocated')]),
    );

    expect(checked).toMatchObject({ outcome: 'taken', dataset: 'practice-map', rows: 2, synthetic: true });
    expect(checked.problems).toMatchObject([
      {
        rule: 'practice-unallocated',
        severity: 'flagged',
        message: expect.stringMatching(/^1 practice belongs/),
      },
    ]);
    expect(
      withoutSubmission(checked).map((row) => [row['extract_date'], row['pcn_code'], row['pcn_name']]),
    ).toEqual([
      ['2026-07-01', 'U90001', 'SYNTHETIC VALE PCN'],
      ['2026-07-01', null, null],
    ]);
  });

  test('reads an extract date written either way', async () => {
    const checked = await checkBytes(csv(header, [practice('X80001', 'U90001,SYNTHETIC PCN', '2026-07-01')]));

    expect(checked.read[0]?.date).toBe('2026-07-01');
  });

  test.each([
    ['a practice twice', practice('X80001', 'U90002,SYNTHETIC PCN'), 'duplicate-key'],
    ['another extract date', practice('X80002', 'U90002,SYNTHETIC PCN', '01Aug2026'), 'one-extract-date'],
    ['a day that no month has', practice('X80002', 'U90002,SYNTHETIC PCN', '31Jun2026'), 'date-is-real'],
    ['a PCN code that is none', practice('X80002', 'U9002,SYNTHETIC PCN'), 'pcn-code'],
  ])('%s is refused', async (_what, line, rule) => {
    const checked = await checkBytes(csv(header, [practice('X80001', 'U90001,SYNTHETIC PCN'), line]));

    expect(checked.outcome).toBe('quarantined');
    expect(checked.problems[0]).toMatchObject({ rule, line: 3 });
  });
});

describe('deprivation scores', () => {
  const header = ['PRACTICE_CODE', 'PRACTICE_NAME', 'IMD_YEAR', 'IMD_SCORE'];

  test('a missing score stays missing, is not 0, and is said', async () => {
    const checked = await checkBytes(
      csv(header, [
        'X80001,SYNTHETIC MILL,2025,33.519',
        'X80002,SYNTHETIC HILL,2025,',
        'X80003,SYNTHETIC VALE,2025,0',
      ]),
    );

    expect(checked).toMatchObject({ outcome: 'taken', dataset: 'deprivation', rows: 3, synthetic: true });
    expect(checked.problems).toMatchObject([{ rule: 'score-missing', severity: 'flagged' }]);
    expect(withoutSubmission(checked)).toEqual([
      { imd_year: '2025', practice_code: 'X80001', imd_score: 33.519 },
      { imd_year: '2025', practice_code: 'X80002', imd_score: null },
      { imd_year: '2025', practice_code: 'X80003', imd_score: 0 },
    ]);
  });

  test.each([
    ['a score above 100', 'X80002,SYNTHETIC,2025,100.5', 'imd-score'],
    ['two years', 'X80002,SYNTHETIC,2019,10', 'one-imd-year'],
    ['a practice twice', 'X80001,SYNTHETIC,2025,10', 'duplicate-key'],
  ])('%s is refused', async (_what, line, rule) => {
    const checked = await checkBytes(csv(header, ['X80001,SYNTHETIC,2025,1', line]));

    expect(checked.problems).toMatchObject([{ rule, line: 3, severity: 'refused' }]);
  });
});

describe('the annual IIF file', () => {
  const header = [
    'ORGANISATION_TYPE',
    'ORGANISATION_CODE',
    'ORGANISATION_NAME',
    'QUALITY_SERVICE',
    'ACH_DATE',
    'IND_CODE',
    'MEASURE',
    'VALUE',
  ];
  const row = (start: string, measure: string, value: string | number) => `${start},${measure},${value}`;
  const practice = 'GP practice,X80001,SYNTHETIC MILL,NCD2324,31/03/2024,NCD026';
  const network = 'PCN,U90001,SYNTHETIC VALE PCN,NCD2324,31/03/2024,NCDMI210';

  test('loses the policy code in front of a measure, and tells practices from networks', async () => {
    const checked = await checkBytes(
      csv(header, [
        row(practice, 'ACC-08 Numerator', 70),
        row(practice, 'ACC-08 Denominator', 90),
        row(network, 'ACC-10 denominator', 13658),
        row(network, 'ACC-10 standardised numerator', 60),
      ]),
    );

    expect(checked).toMatchObject({ outcome: 'taken', dataset: 'iif-annual' });
    expect(checked.problems.map(({ rule, message }) => [rule, message])).toEqual([
      ['network-rows', expect.stringMatching(/^2 rows are about whole networks \(NCDMI210\)/)],
    ]);
    expect(
      checked.read[0]?.rows.map((one) => [one['organisation_type'], one['measure'], one['measure_kind']]),
    ).toEqual([
      ['practice', 'Numerator', 'numerator'],
      ['practice', 'Denominator', 'denominator'],
      ['pcn', 'Denominator', 'denominator'],
      ['pcn', 'standardised numerator', 'other'],
    ]);
  });

  test.each([
    [
      'a PCN under the code of a practice',
      row(network.replace('U90001', 'X80001'), 'ACC-10 denominator', 1),
      'organisation-code',
    ],
    [
      'another type of organisation',
      row(practice.replace('GP practice', 'ICB'), 'Denominator', 1),
      'organisation-type',
    ],
    ['a measure twice under two policy codes', row(practice, 'ACC-09 Numerator', 1), 'duplicate-key'],
  ])('%s is refused', async (_what, line, rule) => {
    const checked = await checkBytes(csv(header, [row(practice, 'ACC-08 Numerator', 70), line]));

    expect(checked.problems).toMatchObject([{ rule, line: 3, severity: 'refused' }]);
  });
});
