import { describe, expect, test } from 'vitest';
import type { MonthAssessment } from '../../../functions/assessment/assess-month.ts';
import type { Month } from '../../../functions/contracts/codes.ts';
import { projectionView, thresholdsToJudgeBy } from '../../../functions/questions/projection/make.ts';
import { project } from '../../../functions/questions/projection/project.ts';
import { ProjectionView } from '../../../functions/questions/projection/question.ts';
import { monthOf, resultOf } from '../../assessment/month-of.ts';
import { indicator, rulesOf, specification } from '../../assessment/rules-of.ts';
import * as fc from '../../property/fast-check.ts';

const HI03 = rulesOf(indicator('2026-27', 'HI03'));

/** A month of networks whose health checks are so many of 1,000 each, and England's the sum of them. */
function monthWith(month: Month, checks: readonly number[], code = 'HI03'): MonthAssessment {
  const networks = checks.map((numerator, i) => ({
    code: `U${10_000 + i}`,
    results: [resultOf(code, numerator, 1000, { month })],
  }));
  const assessed = monthOf(networks, month);
  const total = checks.reduce((sum, numerator) => sum + numerator, 0);
  const areas = assessed.areas.map((area) =>
    area.area.kind === 'england'
      ? { ...area, results: [resultOf(code, total, 1000 * checks.length, { month })] }
      : area,
  );
  return { ...assessed, areas };
}

function viewOf(months: readonly MonthAssessment[]): ProjectionView {
  const latest = months.at(-1);
  if (latest === undefined) throw new Error('needs a month');
  return ProjectionView.parse(projectionView('as-was', specification, months, latest, HI03));
}

const hundred = (checks: (i: number) => number) => Array.from({ length: 100 }, (_, i) => checks(i));

describe('what the year’s end is worth', () => {
  // July 2025 had a quarter of the year-end rate; thresholds of 2025/26 are verified, and a point was worth £198.
  const rules = rulesOf(indicator('2025-26', 'CAN04'));
  const months = [
    monthWith(
      '2024-07',
      hundred(() => 200),
      'CAN04',
    ),
    monthWith(
      '2025-03',
      hundred(() => 800),
      'CAN04',
    ),
    monthWith(
      '2025-07',
      hundred((i) => 140 + i),
      'CAN04',
    ),
  ].map((month) => ({
    ...month,
    areas: month.areas.map((area) => ({
      ...area,
      prevalence: new Map([['CAN04', 0.1]]),
    })),
  }));

  function projected(code: string, listOf: (code: string) => number | null = () => 10_000) {
    const sized = months.map((month) => ({
      ...month,
      areas: month.areas.map((area) => ({ ...area, patients: listOf(area.area.code) })),
    }));
    const latest = sized.at(-1);
    if (latest === undefined) throw new Error('needs a month');
    const view = ProjectionView.parse(projectionView('as-was', specification, sized, latest, rules));
    const found = view.projections.find((projection) => projection.code === code);
    if (found === undefined) throw new Error(`no projection of ${code}`);
    return found;
  }

  test('to a network of average size and prevalence is £198 a point', () => {
    // 0.18 × 4 = 0.72 lies 7/15 of the way from 0.65 to 0.80, of 22 points; everybody has 1,000 eligible of 10,000.
    const { points, pounds } = projected('U10040');
    expect(points?.value).toBeCloseTo((22 * 7) / 15, 10);
    expect(pounds?.value).toBeCloseTo(((22 * 7) / 15) * 198, 8);
  });

  test('doubles with its list, for twice the average', () => {
    // Two of 100 lists change so that the mean stays: one doubles to 20,000, one falls to nothing.
    const listOf = (code: string) => (code === 'U10040' ? 20_000 : code === 'U10021' ? 0 : 10_000);
    expect(projected('U10040', listOf).pounds?.value).toBeCloseTo(((22 * 7) / 15) * 396, 8);
  });

  test('is unknown without its list, and for an area that is not paid', () => {
    expect(projected('U10040', (code) => (code === 'U10040' ? null : 10_000)).pounds).toBeNull();
    expect(projected('ENG').pounds).toBeNull();
  });
});

describe('a year that goes on as the last one did', () => {
  // Last year every network had reached a quarter of its year-end rate by July.
  const months = [
    monthWith(
      '2025-07',
      hundred(() => 200),
    ),
    monthWith(
      '2026-03',
      hundred(() => 800),
    ),
    monthWith(
      '2026-07',
      hundred((i) => 100 + i),
    ),
  ];
  const view = viewOf(months);

  test('ends at four times July’s rate, without doubt', () => {
    const first = view.projections.find(({ code }) => code === 'U10000');
    expect(first).toMatchObject({ rate: 0.1, projected: 0.4, interval: { lower: 0.4, upper: 0.4 } });
    expect(view.indicators[0]).toMatchObject({
      nationalShare: 0.25,
      earlierYears: ['2025-26'],
      earlierNetworks: 100,
    });
    expect(view.yearEnd).toBe('2027-03');
  });

  test('is held against the newest thresholds there are, named as last year’s and as unverified', () => {
    // 2026/27 has none; HI03's of 2025/26 are 0.60 and 0.80, unverified.
    expect(view.indicators[0]?.thresholds).toEqual({
      lower: 0.6,
      upper: 0.8,
      status: 'unverified',
      contractYear: '2025-26',
    });
    // 0.15 × 4 = 0.6: network 50 passes, 49 does not; no chance is wholly 0 or 1.
    const chance = (code: string) => view.projections.find((found) => found.code === code)?.passesLower;
    expect(chance('U10050')).toBeCloseTo(100.5 / 101, 12);
    expect(chance('U10049')).toBeCloseTo(0.5 / 101, 12);
    expect(view.projections.every(({ points }) => points === null)).toBe(true);
    expect(view.keyPoints[0]).toContain('unconfirmed lower threshold of 2025-26');
  });
});

describe('the interval of a projection', () => {
  test('is the middle 95 % of how networks went on from the same month last year', () => {
    // Shares reached by July: 0.200, 0.201 ... 0.299. Type 7 percentiles of 100 values: 0.2 + 0.001 × 2.475 and 96.525.
    const months = [
      monthWith(
        '2025-07',
        hundred((i) => 200 + i),
      ),
      monthWith(
        '2026-03',
        hundred(() => 1000),
      ),
      monthWith(
        '2026-07',
        hundred(() => 100),
      ),
    ];
    const first = viewOf(months).projections.find(({ code }) => code === 'U10000');
    expect(first?.projected).toBeCloseTo(0.1 / 0.2495, 12);
    expect(first?.interval.lower).toBeCloseTo(0.1 / 0.296525, 12);
    expect(first?.interval.upper).toBeCloseTo(0.1 / 0.202475, 12);
  });

  test('holds the projection, lies within 0 and 1, and chances fall as thresholds rise', () => {
    const shares = fc.array(fc.double({ min: 0.05, max: 1.5, noNaN: true }), {
      minLength: 50,
      maxLength: 80,
    });
    fc.assert(
      fc.property(shares, fc.double({ min: 0.01, max: 1, noNaN: true }), (values, rate) => {
        const networks = Float64Array.from(values).sort();
        const national = networks[Math.floor(networks.length / 2)] ?? 1;
        const found = project(rate, { national, networks, contractYears: [] }, 1);
        if (found === null) throw new Error('enough is known');
        expect(found.interval.lower).toBeLessThanOrEqual(found.projected);
        expect(found.interval.upper).toBeGreaterThanOrEqual(found.projected);
        expect(found.interval.upper).toBeLessThanOrEqual(1);
        expect(found.chanceToPass(0.3, 'up')).toBeGreaterThanOrEqual(found.chanceToPass(0.6, 'up'));
        expect(found.chanceToPass(0.3, 'up') + found.chanceToPass(0.3, 'down')).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe('no projection, with a reason', () => {
  const july = monthWith(
    '2026-07',
    hundred(() => 100),
  );
  test.each([
    ['without an earlier year', [july], /No earlier contract year/],
    [
      'without the end of the earlier year',
      [
        monthWith(
          '2025-07',
          hundred(() => 200),
        ),
        july,
      ],
      /No earlier contract year/,
    ],
    [
      'with few networks in the earlier year',
      [monthWith('2025-07', [200, 210]), monthWith('2026-03', [800, 810]), july],
      /Fewer than 50 networks/,
    ],
    [
      'at the end of the year',
      [
        monthWith(
          '2026-03',
          hundred(() => 800),
        ),
      ],
      /ends this month/,
    ],
  ])('%s', (_when, months, reason) => {
    const latest = months.at(-1);
    if (latest === undefined) throw new Error('needs a month');
    const rules = latest.month === '2026-03' ? rulesOf(indicator('2025-26', 'HI03')) : HI03;
    const view = projectionView('as-was', specification, months, latest, rules);
    expect(view.projections).toEqual([]);
    expect(view.indicators[0]?.reason).toMatch(reason);
    expect(JSON.stringify(view)).not.toMatch(/NaN|Infinity/);
  });

  test('for an indicator that does not build up over the year', () => {
    const standing = indicator('2026-27', 'HI03', {
      accumulation: { over: 'point-in-time', season: null, status: 'confirmed', basis: 'a test' },
    });
    const view = projectionView('as-was', specification, [july], july, rulesOf(standing));
    expect(view.indicators[0]?.reason).toMatch(/does not build up/);
  });

  test('for a network that has counted nobody yet, beside others that have', () => {
    const months = [
      monthWith(
        '2025-07',
        hundred(() => 200),
      ),
      monthWith(
        '2026-03',
        hundred(() => 800),
      ),
      monthWith(
        '2026-07',
        hundred((i) => i),
      ),
    ];
    const codes = viewOf(months).projections.map(({ code }) => code);
    expect(codes).not.toContain('U10000');
    expect(codes).toContain('U10001');
  });
});

test('this year’s thresholds come before an earlier year’s', () => {
  // CAN04 of 2025/26 has its own 0.65 and 0.80 from trade sources.
  expect(thresholdsToJudgeBy(specification, '2025-07', 'CAN04')).toMatchObject({
    contractYear: '2025-26',
    status: 'secondary',
  });
  expect(thresholdsToJudgeBy(specification, '2026-07', 'SMR01A')).toBeNull();
});
