import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GeneratedFolder, generatedFolder } from './generated-folder.ts';

let england: GeneratedFolder;
beforeAll(async () => {
  england = await generatedFolder({ months: 16, seed: 3, shape: '2026-27', scale: 0.03 });
});
afterAll(() => england.remove());

type Row = Record<string, string>;

/** The rows of one practice and indicator as measure and value. */
async function results(file: string): Promise<Map<string, Map<string, string>>> {
  const byKey = new Map<string, Map<string, string>>();
  for (const row of await england.rows(file)) {
    const key = `${row['PRACTICE_CODE']} ${row['IND_CODE']}`;
    const measures = byKey.get(key) ?? new Map<string, string>();
    byKey.set(key, measures.set(row['MEASURE'] ?? '', row['VALUE'] ?? ''));
  }
  return byKey;
}

describe('rows of the monthly extract', () => {
  test('every practice has 30: seven fractions, fifteen adjustments and one count', async () => {
    const rows = await england.rows('NCDesJuly26.zip');
    const perPractice = Map.groupBy(rows, (row: Row) => row['PRACTICE_CODE']);

    expect(perPractice.size).toBeGreaterThan(130);
    for (const own of perPractice.values()) expect(own).toHaveLength(30);
    expect(new Set(rows.map((row) => row['IND_CODE']))).toEqual(
      new Set(['CAN04', 'HI03', 'HI21', 'SMR01A', 'SMR01B', 'SMR01C', 'SMR01D', 'SMR03']),
    );
  });

  test('adjustments have the measure codes of the 2025/26 dictionary', async () => {
    const rows = await england.rows('NCDesMay26.zip');
    const measures = (indicator: string) => [
      ...new Set(rows.filter((row) => row['IND_CODE'] === indicator).map((row) => row['MEASURE'])),
    ];

    expect(measures('CAN04')).toEqual(['Numerator', 'Denominator', 'FITNIDAT', 'FAECIMMDEC']);
    expect(measures('HI03')).toEqual(['Numerator', 'Denominator', 'HLTHCHKDEC', 'HLTHAPDEC']);
    expect(measures('SMR01A')).toEqual(['Numerator', 'Denominator', 'PALCARDAT2', 'MEDRVWDEC']);
    expect(measures('SMR01D')).toEqual([
      'Numerator',
      'Denominator',
      'PALCARDAT2',
      'CARHOMDEC1',
      'STRMEDRVDC',
    ]);
    expect(measures('SMR03')).toEqual(['Numerator', 'Denominator', 'DOAC3MDAT1', 'DOAC9MDAT1']);
    expect(measures('HI21')).toEqual(['MI Count']);
  });

  test('the date is the last of the month and the service NCD, as the publisher writes both', async () => {
    const rows = await england.rows('NCDesFebruary26.zip');

    expect(new Set(rows.map((row) => row['ACH_DATE']))).toEqual(new Set(['28/02/2026']));
    expect(new Set(rows.map((row) => row['QUALITY_SERVICE']))).toEqual(new Set(['NCD']));
  });

  test('no practice, indicator and measure comes twice', async () => {
    const rows = await england.rows('NCDesMarch26.zip');
    const keys = rows.map((row) => `${row['PRACTICE_CODE']} ${row['IND_CODE']} ${row['MEASURE']}`);

    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each(['NCDesApril25.zip', 'NCDesMarch26.zip', 'NCDesJuly26.zip'])(
    'in %s every value is a whole number or *, and no numerator passes its denominator',
    async (file) => {
      for (const measures of (await results(file)).values()) {
        for (const value of measures.values()) expect(value).toMatch(/^(\d+|\*)$/);
        const denominator = measures.get('Denominator');
        if (denominator === undefined) continue;
        expect(Number(measures.get('Numerator'))).toBeLessThanOrEqual(Number(denominator));
      }
    },
  );

  test('adjustments are hidden exactly where the denominator is 0 and one of them alone is not', async () => {
    const wrong: string[] = [];
    let hidden = 0;
    for (const file of england.files.filter((name) => name.startsWith('NCDes'))) {
      for (const [key, measures] of await results(file)) {
        const pcas = [...measures].filter(
          ([name]) => !['Numerator', 'Denominator', 'MI Count'].includes(name),
        );
        const stars = pcas.filter(([, value]) => value === '*').length;
        const isZero = measures.get('Denominator') === '0';
        const shouldHide = isZero && pcas.filter(([, value]) => value !== '0').length === 1;
        if (stars > 0 ? stars < pcas.length || !isZero : shouldHide) wrong.push(`${file} ${key}`);
        hidden += stars;
      }
    }

    expect(wrong).toEqual([]);
    expect(hidden).toBeGreaterThan(0);
  });

  test('within a contract year nothing that is counted up ever falls', async () => {
    const months = ['April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
    const files = [...months.map((month) => `NCDes${month}25.zip`), 'NCDesJanuary26.zip', 'NCDesMarch26.zip'];
    const fallen: string[] = [];
    let before = new Map<string, Map<string, string>>();
    for (const file of files) {
      const now = await results(file);
      for (const [key, measures] of now) {
        for (const [measure, value] of measures) {
          // A hidden value is no number: nothing is below it.
          if (Number(value) < Number(before.get(key)?.get(measure))) fallen.push(`${file} ${key} ${measure}`);
        }
      }
      before = now;
    }

    expect(before.size).toBeGreaterThan(1_000);
    expect(fallen).toEqual([]);
  });

  test('the new contract year starts again from nothing', async () => {
    const numerators = async (file: string) => {
      const rows = (await england.rows(file)).filter((row) => row['MEASURE'] === 'Numerator');
      return rows.reduce((sum, row) => sum + Number(row['VALUE']), 0);
    };

    expect(await numerators('NCDesApril26.zip')).toBeLessThan((await numerators('NCDesMarch26.zip')) / 5);
  });
});

test('the second edition of June puts right only the health checks of TPP practices', async () => {
  const supplier = new Map(
    (await england.rows('gp-reg-pat-prac-map.zip')).map((row) => [
      row['PRACTICE_CODE'],
      row['SUPPLIER_NAME'],
    ]),
  );
  const [first, second] = [await england.rows('NCDesJune26.zip'), await england.rows('NCDesJune26_v2.zip')];
  const changed = second.filter((row, index) => row['VALUE'] !== first[index]?.['VALUE']);

  expect(first.length).toBe(second.length);
  expect(changed.length).toBeGreaterThan(30);
  for (const row of changed) {
    expect([row['IND_CODE'], row['MEASURE']]).toEqual(['HI03', 'Numerator']);
    expect(supplier.get(row['PRACTICE_CODE'])).toBe('TPP');
  }
});
