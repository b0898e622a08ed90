import { describe, expect, test } from 'vitest';
import { englandBuilder } from './build-england.ts';
import type { StagedEngland } from './staged-england.ts';

const build = englandBuilder();

const practices = [
  { practice: 'A1', pcn: 'U1' },
  { practice: 'B1', pcn: 'U1' },
  { practice: 'C1', pcn: 'U1' },
];

async function profile(rest: Partial<StagedEngland>, code = 'U1') {
  const figures = practices.map(({ practice }) => ({ practice, numerator: 1, denominator: 2 }));
  const england = {
    extracts: [{ date: '2026-07-31', figures }],
    maps: [{ date: '2026-07-01', practices }],
    ...rest,
  };
  const rows = await (await build(england)).table('mart_area_profile', 'as-was');
  return rows.find((row) => row['area_code'] === code);
}

describe('the deprivation of a network', () => {
  test('is the score of its practices, weighted by their patients', async () => {
    // (1,000 × 10 + 3,000 × 30) / 4,000 = 25; C1 has no patients at all, so its 90 weighs nothing.
    const found = await profile({
      patients: { A1: 1000, B1: 3000, C1: 0 },
      deprivation: { A1: 10, B1: 30, C1: 90 },
    });
    expect(found).toMatchObject({ imd_score: 25, imd_year: 2025, practices_without_score: 0 });
  });

  test('leaves out a practice without a score and says how many patients it speaks for', async () => {
    const found = await profile({
      patients: { A1: 1000, B1: 3000, C1: 500 },
      deprivation: { A1: 10, B1: null },
    });
    expect(found).toMatchObject({
      imd_score: 10,
      practices: 3,
      practices_without_score: 2,
      practices_not_weighed: 2,
      patients: 4500,
      patients_with_score: 1000,
    });
  });

  test.each([
    ['no deprivation file has been taken in', { patients: { A1: 1000, B1: 3000, C1: 500 } }],
    ['no list size has been taken in', { deprivation: { A1: 10, B1: 20, C1: 30 } }],
    ['nobody is registered', { patients: { A1: 0, B1: 0, C1: 0 }, deprivation: { A1: 10, B1: 20, C1: 30 } }],
  ])('is unknown, not 0, where %s', async (_why, rest) => {
    expect((await profile(rest))?.['imd_score']).toBeNull();
  });

  test('is England’s over every practice with a score', async () => {
    const found = await profile(
      { patients: { A1: 1000, B1: 1000, C1: 2000 }, deprivation: { A1: 10, B1: 20, C1: 30 } },
      'ENG',
    );
    expect(found?.['imd_score']).toBe(22.5);
  });
});

describe('the age of a network', () => {
  test('counts patients of 65 and over beside the patients of practices whose ages are known', async () => {
    const found = await profile({
      patients: { A1: 1000, B1: 3000, C1: 500 },
      patientsAged65: { A1: 250, B1: 500 },
    });
    expect(found).toMatchObject({ patients_65_and_over: 750, patients_with_age: 4000, patients: 4500 });
  });

  test('is unknown where the list sizes have no ages', async () => {
    const found = await profile({ patients: { A1: 1000, B1: 3000, C1: 500 } });
    expect(found).toMatchObject({ patients_65_and_over: null, patients_with_age: null });
  });
});
