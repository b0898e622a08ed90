import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkBytes } from '../datasets/check-bytes.ts';
import { type GeneratedFolder, generatedFolder } from './generated-folder.ts';

let england: GeneratedFolder;
let rows: Record<string, string>[];
beforeAll(async () => {
  england = await generatedFolder({ months: 2, seed: 8, shape: '2026-27', scale: 0.2 });
  rows = await england.rows('local-priorities.csv');
});
afterAll(() => england.remove());

describe('the local priorities of the invented England', () => {
  test('have the template’s header and pass every rule of the template, as synthetic', async () => {
    const example = await readFile('docs/examples/local-priorities.csv', 'utf8');
    const text = (await england.bytes('local-priorities.csv')).toString('utf8');
    expect(text.split('\n')[0]).toBe(example.split('\n')[0]);
    expect(await checkBytes(text)).toMatchObject({
      outcome: 'taken',
      dataset: 'local-priorities',
      synthetic: true,
    });
  });

  test('are those of about a third of the networks, one to three each', async () => {
    const map = await england.rows('gp-reg-pat-prac-map.zip');
    const networks = new Set(map.map((row) => row['PCN_CODE']).filter((code) => code !== 'U'));
    const chosen = Map.groupBy(rows, (row) => row['PCN_CODE']);

    expect(chosen.size / networks.size).toBeGreaterThan(0.25);
    expect(chosen.size / networks.size).toBeLessThan(0.42);
    for (const [code, ofNetwork] of chosen) {
      expect(networks).toContain(code);
      const priorities = new Set(ofNetwork.map((row) => row['PRIORITY'])).size;
      expect(priorities).toBeGreaterThanOrEqual(1);
      expect(priorities).toBeLessThanOrEqual(3);
    }
  });

  const isBlank = (column: string) => (row: Record<string, string>) => row[column] === '';
  const shareOf = (row: Record<string, string>) => Number(row['NUMERATOR']) / Number(row['DENOMINATOR']);
  const isOwn = (row: Record<string, string>) => row['NUMERATOR'] !== '' && row['TARGET'] !== '';
  test.each([
    {
      kind: 'that have met their target',
      of: (row: Record<string, string>) => isOwn(row) && shareOf(row) >= Number(row['TARGET']),
    },
    {
      kind: 'that have not',
      of: (row: Record<string, string>) => isOwn(row) && shareOf(row) < Number(row['TARGET']),
    },
    {
      kind: 'with no figure yet',
      of: (row: Record<string, string>) =>
        ['NUMERATOR', 'VALUE', 'INDICATOR'].every((column) => isBlank(column)(row)),
    },
    { kind: 'with no target', of: isBlank('TARGET') },
    { kind: 'with a weight', of: (row: Record<string, string>) => row['WEIGHT'] !== '' },
    { kind: 'without', of: isBlank('WEIGHT') },
    { kind: 'that follow an indicator', of: (row: Record<string, string>) => row['INDICATOR'] !== '' },
    { kind: 'in a unit of their own', of: (row: Record<string, string>) => row['UNIT'] !== '' },
  ])('hold measures $kind', ({ of }) => {
    expect(rows.filter(of).length).toBeGreaterThan(3);
  });

  test('began before the last month and are to be looked at again after it', () => {
    expect(new Set(rows.map((row) => row['AS_AT']))).toEqual(new Set(['2026-07-31']));
    for (const { STARTED = '', REVIEW_BY = '' } of rows) {
      expect(STARTED >= '2025-04-01' && STARTED <= '2026-06-01').toBe(true);
      expect(REVIEW_BY > '2026-07-31').toBe(true);
    }
  });
});

test('in the shape of 2023/24 only indicators of that year are followed', async () => {
  const earlier = await generatedFolder({ months: 1, seed: 8, shape: '2023-24', scale: 0.2 });
  const followed = (await earlier.rows('local-priorities.csv')).map((row) => row['INDICATOR']);

  expect(new Set(followed)).toEqual(new Set(['', 'NCD120']));
  await earlier.remove();
});
