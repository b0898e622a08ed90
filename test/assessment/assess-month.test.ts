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

  test('names England, and an area no source names by its code', () => {
    const areas = [
      areaRow({ area_code: 'ENG', area_kind: 'england', area_name: null }),
      areaRow({ area_code: 'U90000', area_name: null }),
      areaRow({ area_code: 'U90001', area_name: 'Fleet PCN' }),
    ];
    const month = assessed(monthOf('2026-07', [], { areas }));
    expect(month.areas.map(({ area }) => area.name)).toEqual(['England', 'U90000', 'Fleet PCN']);
  });

  test('ranks networks only, and counts no other area among them', () => {
    const rows = monthOf('2026-07', twentyFive);
    const england = areaRow({ area_code: 'ENG', area_kind: 'england' });
    const figures = indicatorRow({
      area_code: 'ENG',
      area_kind: 'england',
      numerator: 100,
      denominator: 100,
    });
    const month = assessed({ ...rows, areas: [...rows.areas, england], results: [...rows.results, figures] });
    expect(month.gaps.map(({ networks, provisional }) => [networks, provisional])).toEqual([
      [25, 0],
      [25, 0],
    ]);
    expect(networkIn(month, 'ENG').fifth).toBeNull();
    expect(networkIn(month, 'U10024').fifth).toBe(5);
  });

  test('measures the gap of each indicator on its own figures', () => {
    const rows = monthOf('2025-07', twentyFive);
    const hi03 = rows.results.map((row) => ({ ...row, indicator: 'HI03', numerator: 50 }));
    const { gaps } = assessed({ ...rows, results: [...hi03, ...rows.results] });
    const gapOn = (measure: string) => gaps.find((point) => point.measure === measure);
    // Means of 80 to 88 % and of 40 to 48 %.
    expect(gapOn('CAN04')?.gap).toBeCloseTo(0.4, 12);
    expect(gapOn('CAN04')).toMatchObject({ networks: 25, mostNetworks: 5, reason: null });
    expect(gapOn('HI03')?.gap).toBeCloseTo(0, 12);
    // From 65 to 80 %: the top five score 1, the bottom five 0.
    expect(gapOn('progress-contract')).toMatchObject({ most: 1, least: 0, gap: 1 });
  });

  test.each([
    ['contract thresholds', '2025-07', 'contract'],
    ['a benchmark range', '2026-07', 'benchmark'],
  ] as const)('says that a score is against %s', (_what, month, expected) => {
    const [found] = networkIn(assessed(monthOf(month, twentyFive)), 'U10000').results;
    expect(found?.scoredAgainst).toBe(expected);
    expect(found?.score).not.toBeNull();
  });

  test('has no score, nor says against what, where there is no rate or no range', () => {
    const rows = monthOf('2025-07', []);
    const areas = [areaRow({ area_code: 'U90000' })];
    const results = [
      indicatorRow({ area_code: 'U90000', numerator: 0, denominator: 0 }),
      indicatorRow({ area_code: 'U90000', indicator: 'HI03' }),
      indicatorRow({ area_code: 'U90000', indicator: 'SMR03', numerator: null, denominator: null }),
    ];
    const network = networkIn(assessed({ ...rows, areas, results }), 'U90000');
    expect(network.results.map(({ score, scoredAgainst }) => [score, scoredAgainst])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
    expect(network.status).toBe('ranked');
    expect(network.balanced).toBeNull();
  });

  test('has no data on a network where nobody was eligible for anything', () => {
    const rows = monthOf('2026-07', twentyFive);
    const area = areaRow({ area_code: 'U90000' });
    const result = indicatorRow({ area_code: 'U90000', numerator: 0, denominator: 0 });
    const month = assessed({ ...rows, areas: [...rows.areas, area], results: [...rows.results, result] });
    expect(networkIn(month, 'U90000')).toMatchObject({ status: 'no-data', balanced: null });
  });

  test('puts all networks that share the greatest progress into the most progressed fifth', () => {
    // Ten of 25 at the top: by OHID's rule they share rank 16 and fall into the fourth fifth.
    const shared = [...twentyFive.slice(0, 15), ...Array.from({ length: 10 }, () => 90)];
    const month = assessed(
      monthOf(
        '2025-07',
        shared.map((value) => value - 22),
      ),
    );
    expect(networkIn(month, 'U10024').fifth).toBe(5);
    expect(month.areas.filter(({ fifth }) => fifth === 5)).toHaveLength(10);
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
