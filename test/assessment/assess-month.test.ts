import { describe, expect, test } from 'vitest';
import { assessMonth } from '../../functions/assessment/assess-month.ts';
import { networkRates, scoringRules } from '../../functions/assessment/scoring-rules.ts';
import { loadSpecification } from '../../functions/specification/load-specification.ts';
import { areaRow, indicatorRow, monthOf, networkIn } from './example-month.ts';

const specification = loadSpecification();
const twentyFive = Array.from({ length: 25 }, (_, i) => 2 * i + 40);

function assessed(rows: ReturnType<typeof monthOf>) {
  return assessMonth(rows, scoringRules(specification, networkRates([rows]), rows.month));
}

describe('a month', () => {
  test('ranks networks into fifths by balanced progress', () => {
    const month = assessed(monthOf('2026-07', twentyFive));
    expect(networkIn(month, 'U10000').fifth).toBe(1);
    expect(networkIn(month, 'U10012').fifth).toBe(3);
    expect(networkIn(month, 'U10024').fifth).toBe(5);
  });

  test('gives contract progress and its gap only where thresholds and points are verified', () => {
    const paid = assessed(monthOf('2025-07', twentyFive));
    // 66 % of the way from 65 to 80 is 1/15; 22 points weigh alone.
    expect(networkIn(paid, 'U10013').contract?.progress).toBeCloseTo(1 / 15, 12);
    expect(paid.gaps.map(({ measure }) => measure)).toEqual([
      'progress-balanced',
      'progress-contract',
      'CAN04',
    ]);
    const unpaid = assessed(monthOf('2026-07', twentyFive));
    expect(networkIn(unpaid, 'U10013').contract).toBeNull();
    expect(unpaid.gaps.map(({ measure }) => measure)).toEqual(['progress-balanced', 'CAN04']);
  });

  test('shows a network with too few patients covered and does not rank it', () => {
    const rows = monthOf('2026-07', twentyFive);
    const [first, ...others] = rows.areas;
    if (first === undefined) throw new Error('the example has networks');
    const month = assessed({ ...rows, areas: [{ ...first, patients: 2000 }, ...others] });

    expect(networkIn(month, 'U10000')).toMatchObject({ status: 'provisional', fifth: null });
    expect(networkIn(month, 'U10000').balanced).not.toBeNull();
    expect(month.gaps[0]).toMatchObject({ networks: 24, provisional: 1 });
  });

  test('ranks a network on an indicator only where that indicator covers its patients', () => {
    const rows = monthOf('2026-07', twentyFive);
    const areas = rows.areas.map((area) =>
      area.area_code === 'U10000'
        ? { ...area, practices_open: 2, practices_reporting: 2, patients: 2000, patients_reporting: 2000 }
        : area,
    );
    const other = indicatorRow({
      area_code: 'U10000',
      indicator: 'SMR01A',
      practices: 2,
      patients_reporting: 2000,
    });
    const month = assessed({ ...rows, areas, results: [...rows.results, other] });

    expect(networkIn(month, 'U10000').status).toBe('ranked');
    expect(networkIn(month, 'U10000').results[0]?.coverage).toEqual({
      practicesReporting: 1,
      practicesOpen: 2,
      practices: 0.5,
      patients: 0.5,
    });
    expect(month.gaps.find(({ measure }) => measure === 'CAN04')).toMatchObject({
      networks: 24,
      provisional: 1,
    });
  });

  test('has no gap, and says why, where fewer than twenty networks can be ranked', () => {
    const { gaps } = assessed(monthOf('2026-07', twentyFive.slice(0, 19)));
    const point = gaps.find(({ measure }) => measure === 'CAN04');
    expect(point).toMatchObject({ gap: null, most: null, least: null, networks: 19 });
    expect(point?.reason).toContain('19');
  });

  test('lists a network that did not report, without a figure', () => {
    const rows = monthOf('2026-07', twentyFive);
    const silent = areaRow({ area_code: 'U90000', practices_reporting: 0, patients_reporting: null });
    expect(networkIn(assessed({ ...rows, areas: [...rows.areas, silent] }), 'U90000')).toMatchObject({
      status: 'no-data',
      balanced: null,
      contract: null,
      fifth: null,
      results: [],
    });
  });

  test('carries suppressed denominators through to the bounds of the score', () => {
    const rows = monthOf('2025-07', []);
    const result = indicatorRow({
      area_code: 'U90000',
      numerator: 72,
      denominator: 98,
      suppressed_practices: 2,
      suppressed_numerator: 0,
    });
    const month = assessed({ ...rows, areas: [areaRow({ area_code: 'U90000' })], results: [result] });
    const [found] = networkIn(month, 'U90000').results;
    // 72 of 98 to 100, between 65 % and 80 %.
    expect(found?.scoreBounds?.lower).toBeCloseTo((0.72 - 0.65) / 0.15, 12);
    expect(found?.scoreBounds?.upper).toBeCloseTo((72 / 98 - 0.65) / 0.15, 12);
    expect(found?.score).toBe(found?.scoreBounds?.upper);
  });

  test('never scores what is not in the specification, and still shows it', () => {
    const rows = monthOf('2026-07', []);
    const result = indicatorRow({ area_code: 'U90000', indicator: 'XX99' });
    const month = assessed({ ...rows, areas: [areaRow({ area_code: 'U90000' })], results: [result] });
    expect(networkIn(month, 'U90000')).toMatchObject({ balanced: null, status: 'ranked' });
    expect(networkIn(month, 'U90000').results).toMatchObject([{ indicator: 'XX99', rate: 0.4, score: null }]);
  });

  test('tells no adjustments from adjustments of nobody', () => {
    const rows = monthOf('2026-07', []);
    const areas = [areaRow({ area_code: 'U90000' })];
    const with0 = indicatorRow({ area_code: 'U90000', practices_with_adjustments: 1, adjustments: 0 });
    const without = indicatorRow({ area_code: 'U90000', practices_with_adjustments: 0, adjustments: null });
    const adjustments = (result: typeof with0) =>
      networkIn(assessed({ ...rows, areas, results: [result] }), 'U90000').results[0]?.adjustments;
    expect(adjustments(with0)).toBe(0);
    expect(adjustments(without)).toBeNull();
  });
});
