import { describe, expect, test } from 'vitest';
import { assessMonth } from '../../functions/assessment/assess-month.ts';
import { poundsPerPointIn } from '../../functions/assessment/point-value.ts';
import { networkRates, scoringRules } from '../../functions/assessment/scoring-rules.ts';
import { needsView } from '../../functions/assessment/view-of-needs.ts';
import { NeedsView } from '../../functions/contracts/views/needs-view.ts';
import { loadSpecification } from '../../functions/specification/load-specification.ts';
import { areaRow, indicatorRow, monthOf } from './example-month.ts';

const specification = loadSpecification();
/** 40 %, 42 % ... 88 %: the median is 64 %, the most progressed fifth begins at 80 %. */
const twentyFive = Array.from({ length: 25 }, (_, i) => 2 * i + 40);

function needs(rows: ReturnType<typeof monthOf>) {
  const rules = scoringRules(specification, networkRates([rows]), rows.month);
  const value = poundsPerPointIn(specification, rows.month);
  return NeedsView.parse(needsView('as-was', assessMonth(rows, rules), rules, value));
}

/** With England, so that there is a national prevalence: 1,600 of 16,000 registered patients. */
function withEngland(rows: ReturnType<typeof monthOf>) {
  return {
    ...rows,
    areas: [
      ...rows.areas,
      areaRow({ area_code: 'ENG', area_kind: 'england', patients: 16_000, patients_reporting: 16_000 }),
    ],
    results: [
      ...rows.results,
      indicatorRow({
        area_code: 'ENG',
        area_kind: 'england',
        numerator: 900,
        denominator: 1600,
        patients_reporting: 16_000,
      }),
    ],
  };
}

function networkNeeds(view: NeedsView, code: string) {
  return view.networks.find((network) => network.code === code);
}

describe('what a network needs', () => {
  const view = needs(withEngland(monthOf('2025-07', twentyFive)));

  test('is told against the thresholds, the median and the most progressed fifth', () => {
    expect(view.indicators).toMatchObject([
      { indicator: 'CAN04', lowerThreshold: 0.65, upperThreshold: 0.8, nationalMedian: 0.64, topFifth: 0.8 },
    ]);
    // 60 of 100: 5 more to 65 %, 20 to 80 %, 4 to 64 %.
    expect(networkNeeds(view, 'U10010')).toMatchObject({
      toLower: 5,
      toUpper: 20,
      toMedian: 4,
      toTopFifth: 20,
    });
  });

  test('is nobody where it is there already', () => {
    expect(networkNeeds(view, 'U10012')).toMatchObject({ toMedian: 0, toLower: 1 });
    expect(networkNeeds(view, 'U10024')).toMatchObject({
      toLower: 0,
      toUpper: 0,
      toMedian: 0,
      toTopFifth: 0,
    });
  });

  test('comes with the points and pounds it has, which are provisional', () => {
    // 70 %: a third of 22 points at £198; its list is the mean, its prevalence (100 of 1,000) the national one.
    const found = networkNeeds(view, 'U10015');
    expect(found?.points).toBeCloseTo(22 / 3, 12);
    expect(found?.pounds).toBeCloseTo((22 / 3) * 198, 9);
    expect(view.provisional).toContain('has not ended');
    expect(needs(monthOf('2026-03', twentyFive)).provisional).toContain('31 March');
  });

  test('has no contract targets, points or pounds in a year that publishes none', () => {
    const unpaid = needs(monthOf('2026-07', twentyFive));
    expect(unpaid.indicators[0]).toMatchObject({ points: null, poundsPerPoint: null, lowerThreshold: null });
    expect(networkNeeds(unpaid, 'U10010')).toMatchObject({
      toLower: null,
      toUpper: null,
      toMedian: 4,
      points: null,
      pounds: null,
      poundsUnknown: 'no-points',
    });
  });

  test('is unknown where nobody is eligible or the denominator is', () => {
    const rows = monthOf('2025-07', twentyFive);
    const areas = ['U90000', 'U90001'].map((area_code) => areaRow({ area_code }));
    const results = [
      indicatorRow({ area_code: 'U90000', numerator: 0, denominator: 0 }),
      indicatorRow({ area_code: 'U90001', numerator: 0, denominator: null, suppressed_practices: 1 }),
    ];
    const odd = needs({ ...rows, areas: [...rows.areas, ...areas], results: [...rows.results, ...results] });
    for (const code of ['U90000', 'U90001']) {
      expect(networkNeeds(odd, code)).toMatchObject({
        toLower: null,
        toMedian: null,
        score: null,
        points: null,
      });
    }
  });

  test('is not asked for of management information', () => {
    const rows = monthOf('2026-07', twentyFive);
    const results = rows.results.map((row) => ({ ...row, indicator: 'SMR01A' }));
    expect(needs({ ...rows, results })).toMatchObject({ indicators: [], networks: [] });
  });

  test('aims at networks that are ranked: a provisional one sets no target', () => {
    const rows = monthOf('2025-07', twentyFive);
    const areas = rows.areas.map((area) =>
      area.area_code === 'U10024' ? { ...area, patients: 9999 } : area,
    );
    expect(needs({ ...rows, areas }).indicators[0]?.nationalMedian).toBeCloseTo(0.63, 12);
  });
});

describe('the value of a point', () => {
  test.each([
    ['2025-07', 198],
    ['2024-12', 198],
    // 2023/24: arithmetic of ours, found in no source.
    ['2024-03', null],
    ['2026-07', null],
  ])('in %s is %s', (month, expected) => {
    expect(poundsPerPointIn(specification, month)).toBe(expected);
  });
});
