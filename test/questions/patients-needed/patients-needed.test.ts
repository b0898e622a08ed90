import { describe, expect, test } from 'vitest';
import { assessMonth } from '../../../functions/assessment/assess-month.ts';
import { poundsPerPointIn } from '../../../functions/assessment/point-value.ts';
import { networkRates, scoringRules } from '../../../functions/assessment/scoring-rules.ts';
import { patientsNeededView } from '../../../functions/questions/patients-needed/make.ts';
import { PatientsNeededView } from '../../../functions/questions/patients-needed/question.ts';
import { loadSpecification } from '../../../functions/specification/load-specification.ts';
import { areaRow, indicatorRow, monthOf } from '../../assessment/example-month.ts';

const specification = loadSpecification();
/** 40 %, 42 % ... 88 %: the median is 64 %, the most progressed fifth begins at 80 %. */
const twentyFive = Array.from({ length: 25 }, (_, i) => 2 * i + 40);

function needs(rows: ReturnType<typeof monthOf>) {
  const rules = scoringRules(specification, networkRates([rows]), rows.month);
  const value = poundsPerPointIn(specification, rows.month);
  return PatientsNeededView.parse(patientsNeededView('as-was', assessMonth(rows, rules), rules, value));
}

/** With England, so that there is a national prevalence: 800 of 16,000 registered patients, half of a network's. */
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
        numerator: 400,
        denominator: 800,
        patients_reporting: 16_000,
      }),
    ],
  };
}

function networkNeeds(view: PatientsNeededView, code: string) {
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
    // 70 %: a third of 22 points at £198; its list is the mean, its prevalence (100 of 1,000) twice the national one.
    const found = networkNeeds(view, 'U10015');
    expect(found?.points).toBeCloseTo(22 / 3, 12);
    expect(found?.pounds).toBeCloseTo((22 / 3) * 198 * 2, 9);
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

describe('pounds', () => {
  const rows = withEngland(monthOf('2025-07', twentyFive));
  const poundsOf = (code: string, areas: typeof rows.areas, results = rows.results) =>
    networkNeeds(needs({ ...rows, areas, results }), code);

  test('weigh a list against the mean of the lists that are known', () => {
    const areas = rows.areas.map((area) => {
      if (area.area_code === 'U10000') return { ...area, patients: 25_000, patients_reporting: 25_000 };
      return area.area_code === 'U10001' ? { ...area, patients: null, patients_reporting: null } : area;
    });
    // 23 lists of 1,000 and one of 25,000: the mean is 2,000.
    expect(poundsOf('U10015', areas)?.pounds).toBeCloseTo((22 / 3) * 198 * 2 * (1000 / 2000), 9);
    expect(poundsOf('U10001', areas)?.poundsUnknown).toBe('no-list-size');
  });

  test('are unknown where no practice that reported has a known list', () => {
    const results = rows.results.map((row) =>
      row.area_code === 'U10015' ? { ...row, patients_reporting: null } : row,
    );
    expect(poundsOf('U10015', rows.areas, results)).toMatchObject({
      pounds: null,
      poundsUnknown: 'no-prevalence',
    });
    const empty = results.map((row) =>
      row.patients_reporting === null ? { ...row, patients_reporting: 0 } : row,
    );
    expect(poundsOf('U10015', rows.areas, empty)).toMatchObject({
      pounds: null,
      poundsUnknown: 'no-prevalence',
    });
  });

  test('are unknown where England is', () => {
    expect(networkNeeds(needs(monthOf('2025-07', twentyFive)), 'U10015')?.poundsUnknown).toBe(
      'no-prevalence',
    );
    const unlisted = rows.areas.map((area) => ({ ...area, patients: null, patients_reporting: null }));
    expect(poundsOf('U10015', unlisted)?.poundsUnknown).toBe('no-list-size');
  });
});

describe('odd figures', () => {
  const rows = monthOf('2025-07', twentyFive);
  const withOdd = (rest: Partial<(typeof rows.results)[number]>) => {
    const results = rows.results.map((row) => (row.area_code === 'U10024' ? { ...row, ...rest } : row));
    return needs({ ...rows, results });
  };

  test('above 100 % need nobody that could be told, and set no target', () => {
    const view = withOdd({ numerator: 101, denominator: 100 });
    expect(networkNeeds(view, 'U10024')).toMatchObject({ toLower: null, toMedian: null, score: 1 });
    expect(view.indicators[0]?.nationalMedian).toBeCloseTo(0.63, 12);
  });

  test('of exactly 100 % are a target like any other', () => {
    const view = withOdd({ numerator: 100 });
    expect(networkNeeds(view, 'U10024')).toMatchObject({ toUpper: 0 });
    expect(view.indicators[0]?.nationalMedian).toBeCloseTo(0.64, 12);
  });

  test.each([
    ['the numerator', { numerator: null }],
    ['the denominator', { denominator: null }],
    ['enough of its patients', { practices: 1, patients_reporting: 100 }],
  ])('without %s set no target', (_what, rest) => {
    expect(withOdd(rest).indicators[0]?.nationalMedian).toBeCloseTo(0.63, 12);
  });

  test('with suppressed denominators carry the bounds of their score', () => {
    const view = withOdd({
      numerator: 72,
      denominator: 98,
      suppressed_practices: 2,
      suppressed_numerator: 0,
    });
    expect(networkNeeds(view, 'U10024')?.scoreBounds?.lower).toBeCloseTo(0.07 / 0.15, 12);
    expect(networkNeeds(view, 'U10000')?.scoreBounds).toBeNull();
  });
});

test('where less is better, patients needed are patients fewer, and the top is the low end', () => {
  // NCD106 of 2022/23: six or more SABA inhalers. 40 % to 88 %: the most progressed fifth ends at 48 %.
  const rows = monthOf('2022-12', twentyFive);
  const results = rows.results.map((row) => ({ ...row, indicator: 'NCD106' }));
  const view = needs({ ...rows, results });
  expect(view.indicators).toMatchObject([{ indicator: 'NCD106', polarity: 'down', topFifth: 0.48 }]);
  expect(networkNeeds(view, 'U10024')).toMatchObject({ toMedian: 24, toTopFifth: 40 });
  expect(networkNeeds(view, 'U10000')).toMatchObject({ toMedian: 0, toTopFifth: 0 });
});

test('each payment indicator has its own figures, and a network only those it published', () => {
  const rows = monthOf('2025-07', twentyFive);
  const hi03 = rows.results.slice(1).map((row) => ({ ...row, indicator: 'HI03', numerator: 10 }));
  const view = needs({ ...rows, results: [...rows.results, ...hi03] });
  expect(view.indicators.map(({ indicator }) => indicator)).toEqual(['CAN04', 'HI03']);
  expect(view.networks.filter(({ code }) => code === 'U10000').map(({ indicator }) => indicator)).toEqual([
    'CAN04',
  ]);
  expect(
    view.networks.find(({ code, indicator }) => code === 'U10001' && indicator === 'HI03'),
  ).toMatchObject({
    toMedian: 0,
    toUpper: null,
  });
});

describe('the value of a point', () => {
  test.each([
    ['2025-07', 198],
    ['2024-12', 198],
    // 2023/24: arithmetic of ours, found in no source.
    ['2024-03', null],
    ['2026-07', null],
  ] as const)('in %s is %s', (month, expected) => {
    expect(poundsPerPointIn(specification, month)).toBe(expected);
  });
});
