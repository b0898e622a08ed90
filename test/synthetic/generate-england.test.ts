import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateEngland } from '../../functions/synthetic/generate-england.ts';
import { type GeneratedFolder, generatedFolder, onlyCsv } from './generated-folder.ts';

let england: GeneratedFolder;
beforeAll(async () => {
  england = await generatedFolder({ months: 16, seed: 11, shape: '2026-27', scale: 0.02 });
});
afterAll(() => england.remove());

// Headers, line ends and marks as in the publishers' own files of June and July 2026, read byte by byte.
const FORMS = [
  {
    file: 'NCDesJuly26.zip',
    header: 'PRACTICE_CODE,PRACTICE_NAME,QUALITY_SERVICE,ACH_DATE,IND_CODE,MEASURE,VALUE',
    lineEnd: '\r\n',
    mark: '',
  },
  {
    file: 'gp-reg-pat-prac-map.zip',
    header:
      'PUBLICATION,EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,PRACTICE_POSTCODE,PCN_CODE,PCN_NAME,' +
      'ONS_SUB_ICB_LOCATION_CODE,SUB_ICB_LOCATION_CODE,SUB_ICB_LOCATION_NAME,ONS_ICB_CODE,ICB_CODE,ICB_NAME,' +
      'ONS_COMM_REGION_CODE,COMM_REGION_CODE,COMM_REGION_NAME,SUPPLIER_NAME',
    lineEnd: '\r\n',
    mark: '',
  },
  {
    file: 'gp-reg-pat-prac-quin-age.zip',
    header: 'PUBLICATION,EXTRACT_DATE,ORG_TYPE,ORG_CODE,ONS_CODE,POSTCODE,SEX,AGE_GROUP_5,NUMBER_OF_PATIENTS',
    lineEnd: '\r\n',
    mark: '',
  },
  {
    file: 'PCNWFIndividualCSV.062026.zip',
    header:
      'Data_source,CENSUS_YEAR,CENSUS_MONTH,PCN_CODE,PCN_NAME,SUB_ICB_CODE,SUB_ICB_NAME,ICB_CODE,ICB_NAME,' +
      'COMM_REGION_CODE,COMM_REGION_NAME,STAFF_GROUP,STAFF_ROLE,DETAILED_STAFF_ROLE,FTE,UNIQUE_IDENTIFIER',
    lineEnd: '\r\n',
    mark: '\uFEFF',
  },
  {
    file: 'fingertips-imd-2025-gp-practice.csv',
    header: 'PRACTICE_CODE,PRACTICE_NAME,IMD_YEAR,IMD_SCORE',
    lineEnd: '\n',
    mark: '',
  },
];

test.each(FORMS)(
  '$file has the publisher’s header, line ends and mark',
  async ({ file, header, lineEnd, mark }) => {
    const text = (await england.bytes(file)).toString('utf8');

    expect(text.slice(0, mark.length + header.length + lineEnd.length)).toBe(mark + header + lineEnd);
    expect(text.endsWith(lineEnd)).toBe(true);
    expect(text.replaceAll(lineEnd, '')).not.toMatch(/[\r\n]/);
  },
);

test('files are named as the publishers name them, earlier maps and ages by their month', () => {
  expect(england.files).toEqual([
    'README.txt',
    'ePCN.xlsx',
    'gp-reg-pat-prac-map-2025-04.zip',
    'gp-reg-pat-prac-map-2026-04.zip',
    'gp-reg-pat-prac-map.zip',
    'gp-reg-pat-prac-quin-age-2025-04.zip',
    'gp-reg-pat-prac-quin-age.zip',
    'fingertips-imd-2025-gp-practice.csv',
    'PCNWFIndividualCSV.062026.zip',
    'local-priorities.csv',
    'own-indicators.csv',
    'Cloud Based Telephony By Durations - July 2026.zip',
    'Cloud Based Telephony Calls Answered Metric - July 2026.zip',
    ...['April', 'May', 'June', 'July', 'August', 'September'].map((month) => `NCDes${month}25.zip`),
    ...['October', 'November', 'December'].map((month) => `NCDes${month}25.zip`),
    ...['January', 'February', 'March', 'April', 'May', 'June', 'July'].map((month) => `NCDes${month}26.zip`),
    'NCDesJune26_v2.zip',
  ]);
});

test('the README says that nothing is real', async () => {
  const text = (await england.bytes('README.txt')).toString('utf8');

  expect(text).toMatch(/^Synthetic data: invented practices and networks\n/);
  expect(text).toContain('NCDesJune26 was issued twice');
});

test.each([
  { file: 'NCDesApril25.zip', csv: 'NCDesApril25.csv' },
  { file: 'NCDesJune26_v2.zip', csv: 'NCDesJune26_v2.csv' },
  { file: 'gp-reg-pat-prac-map-2025-04.zip', csv: 'gp-reg-pat-prac-map.csv' },
  {
    file: 'PCNWFIndividualCSV.062026.zip',
    csv: '1.Primary Care Networks - June 2026 Individual Level.csv',
  },
])('$file holds one CSV, $csv', async ({ file, csv }) => {
  expect(onlyCsv(file, await readFile(join(england.out, file))).name).toBe(csv);
});

describe('the membership workbook', () => {
  test('has the publisher’s headers, line breaks and last space included', async () => {
    const [networks] = await readSheet(join(england.out, 'ePCN.xlsx'), 'PCNDetails');
    const [partners] = await readSheet(join(england.out, 'ePCN.xlsx'), 'PCN Core Partner Details', {
      trim: false,
    });

    expect(networks?.slice(0, 6)).toEqual([
      'PCN Code',
      'PCN Name',
      'Current Sub ICB Loc Code',
      'Sub ICB Location',
      'Open Date',
      'Close Date',
    ]);
    expect(networks?.slice(6)).toEqual([1, 2, 3, 4, 5].map((n) => `Address Line ${n}`).concat('Postcode'));
    expect(partners).toEqual([
      'Partner\nOrganisation\nCode',
      'Partner\nName',
      'Practice\nParent\nSub ICB Loc Code',
      'Practice\nParent\nSub ICB Loc Name',
      'PCN Code',
      'PCN Name',
      'PCN Parent\nSub ICB Loc Code',
      'PCN Parent\nSub ICB Loc Name',
      'Practice to PCN\nRelationship\nStart Date',
      'Practice to PCN\nRelationship\nEnd Date',
      'Practice Sub ICB Loc and PCN Sub ICB Loc Match ',
    ]);
  });

  test('dates are text, a current membership has no end, and whether areas match is true or false', async () => {
    const [, ...rows] = await readSheet(join(england.out, 'ePCN.xlsx'), 'PCN Core Partner Details');
    const spells = rows.filter(([practice]) => practice !== null);

    expect(spells.length).toBeGreaterThan(110);
    for (const [practice, , , , network, , , , start, end, matches] of spells) {
      expect(practice).toMatch(/^X\d{5}$/);
      expect(network).toMatch(/^U\d{5}$/);
      expect(start).toMatch(/^20\d{6}$/);
      expect(end ?? '20260731').toMatch(/^20\d{6}$/);
      expect(typeof matches).toBe('boolean');
    }
  });
});

test.each([
  { why: 'no month is asked for', months: 0, lastMonth: '2026-07', scale: 1 },
  { why: 'a month before there were networks is asked for', months: 2, lastMonth: '2019-07', scale: 1 },
  { why: 'half a month is asked for', months: 1.5, lastMonth: '2026-07', scale: 1 },
  { why: 'the last month is no month', months: 1, lastMonth: '2026-13', scale: 1 },
  { why: 'the scale is nothing', months: 1, lastMonth: '2026-07', scale: 0 },
  { why: 'the scale is more than England', months: 1, lastMonth: '2026-07', scale: 2 },
])('refuses when $why', async ({ months, lastMonth, scale }) => {
  const options = { out: england.out, seed: 1, shape: '2026-27' as const };

  const made = Reflect.apply(generateEngland, undefined, [{ ...options, months, lastMonth, scale }]);

  await expect(made).rejects.toThrow(RangeError);
});

test('the first of 84 months has rows as any other has', async () => {
  const first = await generatedFolder({
    months: 1,
    seed: 7,
    shape: '2026-27',
    scale: 0.02,
    lastMonth: '2019-08',
  });
  try {
    expect((await first.bytes('NCDesAugust19.zip')).toString('utf8').split('\r\n').length).toBeGreaterThan(
      1_000,
    );
  } finally {
    await first.remove();
  }
});
