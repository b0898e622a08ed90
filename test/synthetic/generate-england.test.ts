import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateEngland } from '../../functions/synthetic/generate-england.ts';
import { readCsv } from './read-csv.ts';

let out = '';
let files: string[] = [];

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'synthetic-england-'));
  ({ files } = await generateEngland({ out, months: 16, seed: 11, shape: '2026-27', scale: 0.02 }));
});

afterAll(() => rm(out, { recursive: true }));

/** The only CSV of a ZIP, as text. */
async function onlyCsv(zip: string): Promise<{ name: string; text: string }> {
  const [entry, ...others] = Object.entries(unzipSync(await readFile(join(out, zip)))).filter(([name]) =>
    name.endsWith('.csv'),
  );
  if (entry === undefined || others.length > 0) throw new Error(`${zip} should hold exactly one CSV`);
  return { name: entry[0], text: Buffer.from(entry[1]).toString('utf8') };
}

describe('the monthly extract', () => {
  test('there is one ZIP a month, named as the publisher names them', () => {
    expect(files).toContain('NCDesApril25.zip');
    expect(files).toContain('NCDesMarch26.zip');
    expect(files).toContain('NCDesJuly26.zip');
  });

  test('a ZIP holds one CSV of its own name, CRLF and without a byte order mark', async () => {
    const { name, text } = await onlyCsv('NCDesJuly26.zip');

    expect(name).toBe('NCDesJuly26.csv');
    expect(text.split('\r\n')[0]).toBe(
      'PRACTICE_CODE,PRACTICE_NAME,QUALITY_SERVICE,ACH_DATE,IND_CODE,MEASURE,VALUE',
    );
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  test('every practice has 30 rows: seven fractions, fifteen adjustments and one count', async () => {
    const rows = readCsv((await onlyCsv('NCDesJuly26.zip')).text);
    const perPractice = Map.groupBy(rows, (row) => row['PRACTICE_CODE']);

    expect(perPractice.size).toBeGreaterThan(90);
    for (const own of perPractice.values()) expect(own).toHaveLength(30);
    expect(new Set(rows.map((row) => row['IND_CODE']))).toEqual(
      new Set(['CAN04', 'HI03', 'HI21', 'SMR01A', 'SMR01B', 'SMR01C', 'SMR01D', 'SMR03']),
    );
  });

  test('the date is the last of the month and the service is NCD, as the publisher writes both', async () => {
    const rows = readCsv((await onlyCsv('NCDesFebruary26.zip')).text);

    expect(new Set(rows.map((row) => row['ACH_DATE']))).toEqual(new Set(['28/02/2026']));
    expect(new Set(rows.map((row) => row['QUALITY_SERVICE']))).toEqual(new Set(['NCD']));
  });
});

describe('the practice map and the age file', () => {
  test('the map has the publisher’s 17 columns, its date form and U for no network', async () => {
    const { text } = await onlyCsv('gp-reg-pat-prac-map.zip');

    expect(text.split('\r\n')[0]).toBe(
      'PUBLICATION,EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,PRACTICE_POSTCODE,PCN_CODE,PCN_NAME,' +
        'ONS_SUB_ICB_LOCATION_CODE,SUB_ICB_LOCATION_CODE,SUB_ICB_LOCATION_NAME,ONS_ICB_CODE,ICB_CODE,ICB_NAME,' +
        'ONS_COMM_REGION_CODE,COMM_REGION_CODE,COMM_REGION_NAME,SUPPLIER_NAME',
    );
    const rows = readCsv(text);
    expect(new Set(rows.map((row) => row['EXTRACT_DATE']))).toEqual(new Set(['01Jul2026']));
    expect(rows.find((row) => row['PCN_CODE'] === 'U')).toMatchObject({ PCN_NAME: 'Unallocated' });
  });

  test('all five levels of the age file sum to the same total, in every age and sex', async () => {
    const { text } = await onlyCsv('gp-reg-pat-prac-quin-age.zip');
    const rows = readCsv(text);
    const totals = new Map<string, Map<string, number>>();
    for (const row of rows) {
      const level = totals.get(row['ORG_TYPE'] ?? '') ?? new Map<string, number>();
      const cell = `${row['SEX']} ${row['AGE_GROUP_5']}`;
      totals.set(
        row['ORG_TYPE'] ?? '',
        level.set(cell, (level.get(cell) ?? 0) + Number(row['NUMBER_OF_PATIENTS'])),
      );
    }

    expect([...totals.keys()]).toEqual(['Comm Region', 'ICB', 'SUB_ICB_LOCATION_CODE', 'PCN', 'GP']);
    expect(new Set(rows.map((row) => row['EXTRACT_DATE']))).toEqual(new Set(['2026-07-01']));
    for (const level of totals.values()) expect(level).toEqual(totals.get('GP'));
    expect(totals.get('GP')?.size).toBe(43);
  });
});

describe('the membership workbook', () => {
  test('its two sheets have the publisher’s headers, line breaks and last space included', async () => {
    const [networks] = await readSheet(join(out, 'ePCN.xlsx'), 'PCNDetails');
    const [partners] = await readSheet(join(out, 'ePCN.xlsx'), 'PCN Core Partner Details', { trim: false });

    expect(networks?.slice(0, 6)).toEqual([
      'PCN Code',
      'PCN Name',
      'Current Sub ICB Loc Code',
      'Sub ICB Location',
      'Open Date',
      'Close Date',
    ]);
    expect(partners?.[0]).toBe('Partner\nOrganisation\nCode');
    expect(partners?.[10]).toBe('Practice Sub ICB Loc and PCN Sub ICB Loc Match ');
  });
});
