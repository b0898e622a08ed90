import { describe, expect, test } from 'vitest';
import type { Month } from '../../functions/contracts/codes.ts';
import { englandBuilder } from './build-england.ts';
import type { PracticeFigures } from './staged-england.ts';

const build = englandBuilder();
const date = '2026-07-31';
const spells = ['A1', 'B1', 'C1'].map((practice) => ({ practice, pcn: 'U1', from: '2019-07-01' }));
const patients = { A1: 1000, B1: 2000, C1: 4000 };

async function sums(
  figures: readonly PracticeFigures[],
  area = 'U1',
  lists: Readonly<Record<string, number>> = patients,
) {
  const england = await build({ extracts: [{ date, figures }], spells, patients: lists });
  const rows = await england.table('mart_area_indicator', 'as-was');
  return rows.find((row) => row['area_code'] === area);
}

describe('the sums of an indicator over an area', () => {
  test('add practices up, so that a big practice counts for more than a small one', async () => {
    const figures = [
      { practice: 'A1', numerator: 1, denominator: 2, adjustments: [1] },
      { practice: 'B1', numerator: 10, denominator: 100, adjustments: [0] },
      { practice: 'C1', numerator: 0, denominator: 0, adjustments: [2] },
    ];
    // (1 + 10 + 0) of (2 + 100 + 0), where the mean of practice rates would be 0.3.
    expect(await sums(figures)).toMatchObject({
      practices: 3,
      patients_reporting: 7000,
      numerator: 11,
      denominator: 102,
      denominator_with_list: 102,
      adjustments: 3,
      practices_with_adjustments: 3,
      suppressed_practices: 0,
      suppressed_numerator: null,
    });
  });

  test('count suppressed denominators beside the sum, with the numerators that stand over them', async () => {
    const figures: readonly PracticeFigures[] = [
      { practice: 'A1', numerator: 5, denominator: 10 },
      { practice: 'B1', numerator: 0, denominator: '*' },
      { practice: 'C1', numerator: 1, denominator: '*' },
    ];
    expect(await sums(figures)).toMatchObject({
      numerator: 6,
      denominator: 10,
      suppressed_practices: 2,
      suppressed_numerator: 1,
    });
  });

  test('are unknown where every denominator is suppressed', async () => {
    expect(await sums([{ practice: 'A1', numerator: 0, denominator: '*' }])).toMatchObject({
      numerator: 0,
      denominator: null,
      suppressed_practices: 1,
      suppressed_numerator: 0,
    });
  });

  test('have unknown adjustments where those of one practice are', async () => {
    const figures: readonly PracticeFigures[] = [
      { practice: 'A1', numerator: 5, denominator: 10, adjustments: [3] },
      { practice: 'B1', numerator: 5, denominator: 10, adjustments: ['*'] },
    ];
    expect(await sums(figures)).toMatchObject({
      adjustments: null,
      practices_with_adjustments: 2,
      practices_hiding_adjustments: 1,
    });
  });

  test('keep apart what stands over no list size, so that a prevalence is over those that have both', async () => {
    const figures = [
      { practice: 'A1', numerator: 1, denominator: 20 },
      { practice: 'B1', numerator: 1, denominator: 300 },
    ];
    expect(await sums(figures, 'U1', { A1: 1000 })).toMatchObject({
      denominator: 320,
      denominator_with_list: 20,
      patients_reporting: 1000,
    });
  });

  test('leave out a practice that did not report, and count it in no way as zero', async () => {
    expect(await sums([{ practice: 'B1', numerator: 5, denominator: 10 }])).toMatchObject({
      practices: 1,
      patients_reporting: 2000,
      numerator: 5,
      denominator: 10,
    });
  });

  test.each([
    ['a numerator', { practice: 'B1', numerator: 35 }],
    ['a denominator', { practice: 'B1', denominator: 200 }],
    ['a denominator over a numerator that is hidden', { practice: 'B1', numerator: '*', denominator: 200 }],
  ] as const)(
    'leave out a practice that published %s alone, as one that did not report',
    async (_what, half) => {
      // With its half counted as if the other were zero, 5 of 10 would become 40 of 10 or 5 of 210.
      expect(await sums([{ practice: 'A1', numerator: 5, denominator: 10 }, half])).toMatchObject({
        practices: 1,
        patients_reporting: 1000,
        numerator: 5,
        denominator: 10,
      });
    },
  );

  test('show the half that there is where nobody published the other', async () => {
    const figures = [
      { practice: 'A1', numerator: 5 },
      { practice: 'B1', numerator: 7 },
    ];
    expect(await sums(figures)).toMatchObject({ practices: 2, numerator: 12, denominator: null });
  });

  test('are counts and no fraction for a count indicator', async () => {
    const figures = [
      { practice: 'A1', indicator: 'HI21', count: 3 },
      { practice: 'B1', indicator: 'HI21', count: 0 },
    ];
    expect(await sums(figures)).toMatchObject({ indicator_count: 3, numerator: null, denominator: null });
  });

  test('count a practice in no network for England and for no network', async () => {
    const figures = [
      { practice: 'A1', numerator: 5, denominator: 10 },
      { practice: 'Z9', numerator: 1, denominator: 10 },
    ];
    expect(await sums(figures, 'U1')).toMatchObject({ numerator: 5, denominator: 10 });
    expect(await sums(figures, 'ENG')).toMatchObject({ numerator: 6, denominator: 20 });
  });
});

test('a network whose practice moved within the year has it for the months it was a member', async () => {
  const england = {
    extracts: ['2026-06-30', '2026-07-31'].map((month) => ({
      date: month,
      figures: [
        { practice: 'A1', numerator: 1, denominator: 10 },
        { practice: 'B1', numerator: 2, denominator: 10 },
        { practice: 'C1', numerator: 4, denominator: 10 },
      ],
    })),
    spells: [
      { practice: 'A1', pcn: 'U1', from: '2019-07-01' },
      { practice: 'B1', pcn: 'U2', from: '2019-07-01' },
      { practice: 'C1', pcn: 'U1', from: '2019-07-01', to: '2026-06-30' },
      { practice: 'C1', pcn: 'U2', from: '2026-07-01' },
    ],
  };
  const numerators = async (month: Month, basis: 'as-was' | 'as-is') => {
    const rows = await (await build(england, month)).table('mart_area_indicator', basis);
    return ['U1', 'U2', 'ENG'].map((code) => rows.find((row) => row['area_code'] === code)?.['numerator']);
  };
  expect(await numerators('2026-06', 'as-was')).toEqual([5, 2, 7]);
  expect(await numerators('2026-07', 'as-was')).toEqual([1, 6, 7]);
  expect(await numerators('2026-06', 'as-is')).toEqual([1, 6, 7]);
});
