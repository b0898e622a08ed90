import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkBytes } from '../datasets/check-bytes.ts';
import { type GeneratedFolder, generatedFolder } from './generated-folder.ts';

let england: GeneratedFolder;
let rows: Record<string, string>[];
beforeAll(async () => {
  england = await generatedFolder({ months: 8, seed: 8, shape: '2026-27', scale: 0.2 });
  rows = await england.rows('own-indicators.csv');
});
afterAll(() => england.remove());

describe('what networks of the invented England count for themselves', () => {
  test('has the template’s header and passes every rule of the template, as synthetic', async () => {
    const example = await readFile('docs/examples/own-indicators.csv', 'utf8');
    const text = (await england.bytes('own-indicators.csv')).toString('utf8');
    expect(text.split('\n')[0]).toBe(example.split('\n')[0]);
    expect(await checkBytes(text)).toMatchObject({
      outcome: 'taken',
      dataset: 'own-indicators',
      synthetic: true,
    });
  });

  test('is of some networks and not of most, for half a year', async () => {
    const map = await england.rows('gp-reg-pat-prac-map.zip');
    const networks = new Set(map.map((row) => row['PCN_CODE']).filter((code) => code !== 'U'));
    for (const [, ofIndicator] of Map.groupBy(rows, (row) => row['INDICATOR'])) {
      const byNetwork = Map.groupBy(ofIndicator, (row) => row['ORG_CODE'] ?? '');
      for (const [code, months] of byNetwork) {
        expect(networks).toContain(code);
        expect(months.map((row) => row['MONTH'])).toEqual(
          ['02', '03', '04', '05', '06', '07'].map((month) => `2026-${month}`),
        );
      }
      expect(byNetwork.size / networks.size).toBeGreaterThan(0.05);
      expect(byNetwork.size / networks.size).toBeLessThan(0.35);
    }
  });

  test('has measures where more is better and where less is', () => {
    expect(new Set(rows.map((row) => row['DIRECTION']))).toEqual(new Set(['up', 'down']));
  });
});
