import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GeneratedFolder, generatedFolder } from './generated-folder.ts';

let england: GeneratedFolder;
beforeAll(async () => {
  england = await generatedFolder({ months: 12, seed: 4, shape: '2023-24', scale: 0.005 });
});
afterAll(() => england.remove());

test('the year ends in March 2024 and every practice has 329 rows', async () => {
  // 117 fractions (234 rows), 93 adjustments, 2 counts: the published indicators of 2023/24.
  const rows = await england.rows('NCDesMarch24.zip');
  const perPractice = Map.groupBy(rows, (row) => row['PRACTICE_CODE']);

  for (const own of perPractice.values()) expect(own).toHaveLength(329);
  expect(new Set(rows.map((row) => row['QUALITY_SERVICE']))).toEqual(new Set(['NCD2324']));
});

test('NCD123 is published from June 2023, not before', async () => {
  const has = async (file: string) => (await england.rows(file)).some((row) => row['IND_CODE'] === 'NCD123');

  expect(await has('NCDesMay23.zip')).toBe(false);
  expect(await has('NCDesJune23.zip')).toBe(true);
});

test('counts are called Management Information in that year', async () => {
  const rows = (await england.rows('NCDesMarch24.zip')).filter((row) => row['IND_CODE'] === 'NCDMI136');

  expect(new Set(rows.map((row) => row['MEASURE']))).toEqual(new Set(['Management Information']));
});

test('with one adjustment and a denominator below 2, denominator and adjustment are hidden together', async () => {
  const larger = await generatedFolder({ months: 1, seed: 4, shape: '2023-24', scale: 0.04 });
  const wrong: string[] = [];
  let hidden = 0;
  // Care home indicators with one adjustment, CARHOMDEC1.
  const indicators = new Set(['NCDMI010', 'NCDMI114', 'NCDMI167', 'NCDMI170', 'NCDMI198']);
  const rows = (await larger.rows('NCDesMarch24.zip')).filter((row) => indicators.has(row['IND_CODE'] ?? ''));
  for (const [key, own] of Map.groupBy(rows, (row) => `${row['PRACTICE_CODE']} ${row['IND_CODE']}`)) {
    const value = (measure: string) => own.find((row) => row['MEASURE'] === measure)?.['VALUE'];
    const [denominator, pca] = [value('Denominator'), value('CARHOMDEC1')];
    const shouldHide = Number(denominator) < 2 && pca !== '0';
    if ((denominator === '*') !== (pca === '*') || shouldHide || value('Numerator') === '*') wrong.push(key);
    if (denominator === '*') hidden += 1;
  }
  await larger.remove();

  expect(wrong).toEqual([]);
  expect(hidden).toBeGreaterThan(0);
});

test('flu vaccines are counted from September', async () => {
  const total = async (file: string) => {
    const rows = (await england.rows(file)).filter((row) => row['IND_CODE'] === 'NCDMI199');
    return rows
      .filter((row) => row['MEASURE'] === 'Numerator')
      .reduce((sum, row) => sum + Number(row['VALUE']), 0);
  };

  expect(await total('NCDesAugust23.zip')).toBe(0);
  expect(await total('NCDesSeptember23.zip')).toBeGreaterThan(0);
});
