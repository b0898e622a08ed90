import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GeneratedFolder, generatedFolder } from './generated-folder.ts';

let england: GeneratedFolder;
beforeAll(async () => {
  england = await generatedFolder({ months: 1, seed: 8, shape: '2026-27', scale: 0.05 });
});
afterAll(() => england.remove());

test('the map writes its date as 01Jul2026 and a practice in no network as U, Unallocated', async () => {
  const rows = await england.rows('gp-reg-pat-prac-map.zip');
  const unallocated = rows.filter((row) => row['PCN_CODE'] === 'U');

  expect(new Set(rows.map((row) => row['EXTRACT_DATE']))).toEqual(new Set(['01Jul2026']));
  expect(unallocated.length).toBeGreaterThan(0);
  expect(new Set(unallocated.map((row) => row['PCN_NAME']))).toEqual(new Set(['Unallocated']));
  expect(new Set(rows.map((row) => row['PRACTICE_CODE'])).size).toBe(rows.length);
});

test('all five levels of the age file sum to the same total, in every age and sex', async () => {
  const rows = await england.rows('gp-reg-pat-prac-quin-age.zip');
  const levels = new Map<string, Map<string, number>>();
  for (const row of rows) {
    const level = levels.get(row['ORG_TYPE'] ?? '') ?? new Map<string, number>();
    const cell = `${row['SEX']} ${row['AGE_GROUP_5']}`;
    levels.set(
      row['ORG_TYPE'] ?? '',
      level.set(cell, (level.get(cell) ?? 0) + Number(row['NUMBER_OF_PATIENTS'])),
    );
  }

  expect([...levels.keys()]).toEqual(['Comm Region', 'ICB', 'SUB_ICB_LOCATION_CODE', 'PCN', 'GP']);
  expect(new Set(rows.map((row) => row['EXTRACT_DATE']))).toEqual(new Set(['2026-07-01']));
  for (const level of levels.values()) expect(level).toEqual(levels.get('GP'));
  // 20 ages and their total for each sex, and the total of both.
  expect(levels.get('GP')?.size).toBe(43);
});

test('ages stand in the publisher’s order, 5_9 after 55_59', async () => {
  const rows = await england.rows('gp-reg-pat-prac-quin-age.zip');

  expect(rows.slice(0, 14).map((row) => `${row['SEX']} ${row['AGE_GROUP_5']}`)).toEqual([
    'ALL ALL',
    'FEMALE 0_4',
    'FEMALE 10_14',
    'FEMALE 15_19',
    'FEMALE 20_24',
    'FEMALE 25_29',
    'FEMALE 30_34',
    'FEMALE 35_39',
    'FEMALE 40_44',
    'FEMALE 45_49',
    'FEMALE 50_54',
    'FEMALE 55_59',
    'FEMALE 5_9',
    'FEMALE 60_64',
  ]);
});

test('the census counts people by network: contracted services have no identifier, nobody has two', async () => {
  const rows = await england.rows('PCNWFIndividualCSV.062026.zip');
  const [contracted, staff] = [
    rows.filter((row) => row['Data_source'] === 'NWRS contracted services'),
    rows.filter((row) => row['Data_source'] === 'NWRS Staff'),
  ];

  expect(contracted.length + staff.length).toBe(rows.length);
  expect(new Set(contracted.map((row) => row['UNIQUE_IDENTIFIER']))).toEqual(new Set(['']));
  expect(new Set(staff.map((row) => row['UNIQUE_IDENTIFIER'])).size).toBe(staff.length);
  expect(new Set(rows.map((row) => `${row['CENSUS_YEAR']} ${row['CENSUS_MONTH']}`))).toEqual(
    new Set(['2026 6']),
  );
  for (const row of rows) {
    expect(row['FTE']).toMatch(/^[01](\.\d{1,9})?$/);
    expect(Number(row['FTE'])).toBeGreaterThan(0);
  }
});

test('every name of a practice, a network and an area says that it is synthetic', async () => {
  const map = await england.rows('gp-reg-pat-prac-map.zip');
  const census = await england.rows('PCNWFIndividualCSV.062026.zip');
  const scores = await england.rows('fingertips-imd-2025-gp-practice.csv');
  const extract = await england.rows('NCDesJuly26.zip');
  const names = [
    ...map.map((row) => row['PRACTICE_NAME']),
    ...map.filter((row) => row['PCN_CODE'] !== 'U').map((row) => row['PCN_NAME']),
    ...map.flatMap((row) => [row['SUB_ICB_LOCATION_NAME'], row['ICB_NAME'], row['COMM_REGION_NAME']]),
    ...census.flatMap((row) => [row['PCN_NAME'], row['ICB_NAME']]),
    ...[...scores, ...extract].map((row) => row['PRACTICE_NAME']),
  ];

  for (const name of new Set(names)) expect(name?.toUpperCase()).toContain('SYNTHETIC');
});

test('deprivation scores have at most three places and lie in the range of real ones', async () => {
  // Real practices of 2025: 3.9 to 65.4.
  for (const row of await england.rows('fingertips-imd-2025-gp-practice.csv')) {
    expect(row['IMD_SCORE']).toMatch(/^\d{1,2}(\.\d{1,3})?$/);
    expect(Number(row['IMD_SCORE'])).toBeGreaterThan(3.5);
    expect(Number(row['IMD_SCORE'])).toBeLessThan(67);
  }
});
