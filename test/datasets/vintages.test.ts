import { describe, expect, test } from 'vitest';
import { checkBytes, csv, withoutSubmission, zipOf } from './check-bytes.ts';
import { workbookOf } from './workbook-of.ts';

const ofCcgs = [
  'PUBLICATION',
  'EXTRACT_DATE',
  'PRACTICE_CODE',
  'PRACTICE_NAME',
  'PRACTICE_POSTCODE',
  'PCN_CODE',
  'PCN_NAME',
  'ONS_CCG_CODE',
  'CCG_CODE',
  'CCG_NAME',
  'ONS_STP_CODE',
  'STP_CODE',
  'STP_NAME',
  'ONS_COMM_REGION_CODE',
  'COMM_REGION_CODE',
  'COMM_REGION_NAME',
];

function mapOf(date: string, header = ofCcgs): string {
  return csv(header, [
    `GP_PRAC_PAT_LIST,${date},X80001,SYNTHETIC MILL,X1 1XX,U90001,SYNTHETIC VALE PCN,E1,00X,SYNTHETIC CCG,E2,QXX,SYNTHETIC STP,E3,Y99,SYNTHETIC REGION`,
  ]);
}

describe('the practice map of before July 2022', () => {
  test('has CCG for sub-ICB and STP for ICB, and no supplier, which is then blank', async () => {
    const checked = await checkBytes(mapOf('01Apr2022'));

    expect(checked).toMatchObject({ outcome: 'taken', dataset: 'practice-map', problems: [] });
    expect(withoutSubmission(checked)).toMatchObject([
      {
        sub_icb_code: '00X',
        sub_icb_name: 'SYNTHETIC CCG',
        icb_code: 'QXX',
        icb_name: 'SYNTHETIC STP',
        region_code: 'Y99',
        supplier_name: null,
      },
    ]);
  });

  test('may spell its columns with spaces and in full', async () => {
    const header = ofCcgs.map((name) =>
      name.replace('CCG_CODE', 'Sub ICB Location Code').replace('STP', 'Ics').replaceAll('_', ' '),
    );
    const checked = await checkBytes(mapOf('01Apr2022', header));

    expect(checked).toMatchObject({
      outcome: 'taken',
      read: [{ rows: [{ sub_icb_code: '00X', icb_code: 'QXX' }] }],
    });
  });
});

describe('a date is read where one reading alone is possible', () => {
  test.each([
    ['in capitals', '01JUL2026', []],
    ['in small letters', '01jul2026', []],
    ['as Excel rewrites it', '01-Jul-26', ['date-rewritten']],
    ['as Excel rewrites it, without the nought', '1-Jul-26', ['date-rewritten']],
    ['with the month in full', '1 July 2026', ['date-rewritten']],
    ['as a moment', '2026-07-01 00:00:00', ['date-rewritten']],
    ['with the year first', '2026/07/01', ['date-rewritten']],
    ['as the number of a day', '46204', ['date-rewritten']],
  ])('%s: %s is 1 July 2026', async (_how, date, flags) => {
    const checked = await checkBytes(mapOf(date));

    expect(checked.problems.map(({ rule }) => rule)).toEqual(flags);
    expect(checked.read[0]?.date).toBe('2026-07-01');
  });

  test.each([
    ['a day above 12 says which is the day', '28/06/2026', '2026-06-28'],
    ['American order', '6/28/2026', '2026-06-28'],
    ['two digits of the year', '28/06/26', '2026-06-28'],
    ['the same either way', '06/06/2026', '2026-06-06'],
  ])('%s: %s', async (_how, written, date) => {
    expect((await checkBytes(mapOf(written))).read[0]?.date).toBe(date);
  });

  test.each([
    ['1 July or 7 January', '01/07/2026'],
    ['no day at all', 'Jul-26'],
    ['a year first, in two digits', '26-07-01'],
    ['a day that no month has', '31-Jun-26'],
  ])('%s: %s is refused, and Excel is named', async (_how, written) => {
    const checked = await checkBytes(mapOf(written));

    expect(checked).toMatchObject({ outcome: 'quarantined', dataset: 'practice-map' });
    expect(checked.problems).toMatchObject([
      { rule: 'date-is-real', line: 2, column: 'EXTRACT_DATE', message: expect.stringContaining('Excel') },
    ]);
  });
});

const spell = (practice: string, pcn: string, from: string, to = '') =>
  `"${practice}","SYNTHETIC ${practice}","00X","SYNTHETIC","${pcn}","SYNTHETIC ${pcn}","00X","SYNTHETIC","${from}","${to}","TRUE"`;

describe('the register as the ODS gives it out', () => {
  const lines = [spell('X80001', 'U90001', '20191001'), spell('X80002', 'U90002', '20200401', '20230331')];

  test('has no header line: its first line is a spell like the others', async () => {
    const checked = await checkBytes(
      lines.map((line) => `${line}\r\n`).join(''),
      'epcncorepartnerdetails.csv',
    );

    expect(checked).toMatchObject({ outcome: 'taken', dataset: 'memberships', rows: 2, problems: [] });
    expect(withoutSubmission(checked)).toMatchObject([
      { practice_code: 'X80001', pcn_code: 'U90001', start_date: '2019-10-01', end_date: null },
      { practice_code: 'X80002', pcn_code: 'U90002', start_date: '2020-04-01', end_date: '2023-03-31' },
    ]);
  });

  test('a bad spell in it is named by its true line', async () => {
    const { problems } = await checkBytes(`${lines[0]}\n${lines[1]?.replace('20200401', '20200431')}\n`);

    expect(problems).toMatchObject([{ rule: 'date-is-real', line: 2 }]);
  });

  test('so has the report of the networks, and both come in one zip', async () => {
    const networks = 'U90001,SYNTHETIC VALE PCN,00X,SYNTHETIC,20190701,,,,,,,X1 1XX\r\n';
    const checked = await checkBytes(
      zipOf({ 'epcn.csv': networks, 'core.csv': `${lines.join('\r\n')}\r\n` }),
    );

    expect(checked).toMatchObject({ outcome: 'taken', dataset: 'memberships', rows: 3 });
    expect(checked.read.map(({ table, rows }) => [table, rows.length])).toEqual([
      ['staged_membership', 2],
      ['staged_network', 1],
    ]);
  });

  test.each([
    ['Location for Loc', /\bLoc\b/g, 'Location'],
    ['CCG for sub-ICB', /\bSub ICB Loc\b/g, 'CCG'],
  ])('its workbook may write %s', async (_how, now, then) => {
    const names = [
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
    ].map((name) => name.replaceAll(now, then));
    const networks = [
      'PCN Code',
      'PCN Name',
      'Current Sub ICB Loc Code',
      'Sub ICB Location',
      'Open Date',
      'Close Date',
    ];
    const checked = await checkBytes(
      await workbookOf({
        PCNDetails: [
          networks.map((name) => name.replaceAll(now, then)),
          ['U90001', 'SYNTHETIC PCN', '00X', 'SYNTHETIC', 20190701, null],
        ],
        'PCN Core Partner Details': [
          names,
          [
            'X80001',
            'SYNTHETIC MILL',
            '00X',
            'S',
            'U90001',
            'SYNTHETIC PCN',
            '00X',
            'S',
            20190701,
            null,
            true,
          ],
        ],
      }),
    );

    expect(checked).toMatchObject({ outcome: 'taken', rows: 2 });
  });

  test('what it announces has not happened on the day it came: its date is the newest event before', async () => {
    const text = [
      ...lines,
      spell('X80003', 'U90001', '20191001', '20270331'),
      spell('X80003', 'U90002', '20270401'),
    ]
      .map((line) => line.replaceAll('SYNTHETIC', 'REAL'))
      .join('\n');

    expect((await checkBytes(text, 'epcn.csv', '2026-11-30')).read[0]?.date).toBe('2023-03-31');
    expect((await checkBytes(text, 'epcn.csv', '2027-04-01')).read[0]?.date).toBe('2027-04-01');
  });
});

describe('list sizes as totals', () => {
  const header = [
    'PUBLICATION',
    'EXTRACT_DATE',
    'TYPE',
    'SUB_ICB_LOCATION_CODE',
    'ONS_SUB_ICB_LOCATION_CODE',
    'CODE',
    'POSTCODE',
    'SEX',
    'AGE',
    'NUMBER_OF_PATIENTS',
  ];
  const row = (age = 'ALL') => `GP_PRAC_PAT_LIST,01Jul2026,GP,00X,E1,X80001,X1 1XX,ALL,${age},5000`;

  test.each([
    ['now', header],
    ['of the CCG years', header.map((name) => name.replace('SUB_ICB_LOCATION', 'CCG'))],
  ])('%s are taken, and said to know no ages', async (_when, columns) => {
    const checked = await checkBytes(csv(columns, [row()]));

    expect(checked).toMatchObject({
      outcome: 'taken',
      dataset: 'list-size',
      problems: [{ rule: 'totals-alone', severity: 'flagged' }],
    });
    expect(checked.read[0]).toMatchObject({
      table: 'staged_list_total',
      date: '2026-07-01',
      rows: [{ practice_code: 'X80001', patients: '5000' }],
    });
  });

  test('single years under that header are not totals', async () => {
    expect((await checkBytes(csv(header, [row('41')]))).problems).toMatchObject([
      { rule: 'age-group', message: expect.stringContaining('Send gp-reg-pat-prac-quin-age') },
    ]);
  });
});

describe('the IMD score as Fingertips exports it', () => {
  const header =
    'Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to percentiles,Time period Sortable,New data,Compared to goal,Time period range'.split(
      ',',
    );
  const row = (
    code: string,
    type: string,
    value: string,
    { year = '2025', category = '', id = '94240' } = {},
  ) =>
    `${id},Deprivation score (IMD ${year}),U90001,PCN,${code},SYNTHETIC,${type},Persons,All ages,,${category},${year},${value},,,,,,,,,,,${year}0000,,,1y`;
  const exported = [
    row('E92000001', 'England', '21.6'),
    row('X80001', 'GPs', '10.1234567890125'),
    row('X80001', 'GPs', '10.1234567890125'),
    row('X80002', 'GPs', ''),
    row('X80002', 'GPs', '99', { category: 'Most deprived decile' }),
    row('X80001', 'GPs', '14', { year: '2019', id: '93553' }),
    row('QXX', 'ICBs', '20'),
  ];
  const scores = [
    { imd_year: '2025', practice_code: 'X80001', imd_score: 10.1234567890125 },
    { imd_year: '2025', practice_code: 'X80002', imd_score: null },
  ];

  test('gives the scores of practices, once each, of the newest year, and passes over every other row', async () => {
    const checked = await checkBytes(csv(header, exported));

    expect(checked).toMatchObject({
      outcome: 'taken',
      dataset: 'deprivation',
      read: [{ date: '2025-01-01' }],
    });
    expect(withoutSubmission(checked)).toEqual(scores);
  });

  test('has fewer columns by date, and other names of some', async () => {
    const older = header.slice(0, 26).with(22, 'Compared to Region value or percentiles');
    const lines = exported.map((line) => line.slice(0, line.lastIndexOf(',')));

    expect(withoutSubmission(await checkBytes(csv(older, lines)))).toEqual(scores);
  });

  test.each([
    [
      'another indicator',
      [row('X80001', 'GPs', '1', { id: '247' }).replace('Deprivation', 'Dementia')],
      'practice-rows-missing',
    ],
    ['no practices', [row('E92000001', 'England', '21.6')], 'practice-rows-missing'],
    ['two scores of one practice', [...exported, row('X80001', 'GPs', '11')], 'duplicate-key'],
    ['a score above 100', [row('X80001', 'GPs', '101')], 'imd-score'],
  ])('%s is refused', async (_what, lines, rule) => {
    const checked = await checkBytes(csv(header, lines));

    expect(checked).toMatchObject({ outcome: 'quarantined', dataset: 'deprivation' });
    expect(checked.problems).toMatchObject([{ rule, severity: 'refused' }]);
  });
});
