import { describe, expect, test } from 'vitest';
import type { MonthAssessment } from '../../../functions/assessment/assess-month.ts';
import { Month } from '../../../functions/contracts/codes.ts';
import { trendsView } from '../../../functions/questions/trends/make.ts';
import { TrendsView } from '../../../functions/questions/trends/question.ts';
import type { Indicator } from '../../../functions/specification/schema.ts';
import { wilsonInterval } from '../../../functions/statistics/wilson-interval.ts';
import { monthOf, resultOf } from '../../assessment/month-of.ts';
import { indicator, rulesOf, specification } from '../../assessment/rules-of.ts';

const HI03 = indicator('2026-27', 'HI03');
const standing: Indicator = {
  ...HI03,
  accumulation: { over: 'point-in-time', season: null, status: 'confirmed', basis: 'a test' },
};

function monthWith(month: Month, numerator: number | null, code = 'HI03'): MonthAssessment {
  const estimate = numerator === null ? null : wilsonInterval(numerator, 1000);
  const interval = estimate === null ? null : { lower: estimate.lower, upper: estimate.upper };
  const result = resultOf(code, numerator, numerator === null ? null : 1000, { month, interval });
  return monthOf([{ code: 'U10000', results: [result] }], month);
}

/** As the month is, but that only so many of the patients were covered. */
function covering(month: MonthAssessment, patients: number): MonthAssessment {
  const coverage = { practicesReporting: 3, practicesOpen: 4, practices: 0.75, patients };
  const areas = month.areas.map((area) => ({
    ...area,
    results: area.results.map((result) => ({ ...result, coverage })),
  }));
  return { ...month, areas };
}

function viewOf(months: readonly MonthAssessment[], definition: Indicator = HI03): TrendsView {
  const latest = months.at(-1);
  if (latest === undefined) throw new Error('needs a month');
  return TrendsView.parse(trendsView('as-was', specification, months, latest.month, rulesOf(definition)));
}

describe('an indicator that builds up over the contract year', () => {
  test.each([
    [200, 300, 'higher'],
    [300, 200, 'lower'],
    [300, 301, 'within-chance'],
  ])('%i then and %i now of 1,000 is %s', (then, now, direction) => {
    const view = viewOf([monthWith('2025-07', then), monthWith('2026-07', now)]);
    expect(view.sinceLastYear).toMatchObject([{ code: 'U10000', direction }]);
    expect(view.sinceLastYear[0]?.change).toBeCloseTo((now - then) / 1000, 12);
    expect(view.controlCharts).toEqual([]);
  });

  test.each([
    ['then', 0.6, 1],
    ['now', 1, 0.6],
  ])('is not compared where too few of its patients were covered %s', (_when, then, now) => {
    const view = viewOf([
      covering(monthWith('2025-07', 200), then),
      covering(monthWith('2026-07', 300), now),
    ]);
    expect(view.sinceLastYear).toEqual([]);
  });

  test('is never compared with June, however near', () => {
    const view = viewOf([monthWith('2026-06', 100), monthWith('2026-07', 200)]);
    expect(view.sinceLastYear).toEqual([]);
    expect(view.indicators[0]?.reason).toMatch(/same month of last year is not held/);
  });

  test('follows its code across contract years', () => {
    const view = viewOf(
      [monthWith('2024-03', 200, 'NCD120'), monthWith('2025-03', 300)],
      indicator('2024-25', 'HI03'),
    );
    expect(view.sinceLastYear).toMatchObject([{ indicator: 'HI03', yearAgo: 0.2, rate: 0.3 }]);
  });

  test('has a recent trend over the same month of five years', () => {
    const months = [2022, 2023, 2024, 2025, 2026].map((year, i) => monthWith(`${year}-07`, 200 + 100 * i));
    // The series knows HI03 from 2024/25 and NCD120 in 2023/24; two years are not held under those codes.
    expect(viewOf(months).sinceLastYear[0]?.marker).toBeNull();
  });
});

describe('an indicator of a point in time', () => {
  const steady = Array.from({ length: 12 }, (_, i) =>
    monthWith(
      Month.parse(`${i < 5 ? 2025 : 2026}-${String(((i + 7) % 12) + 1).padStart(2, '0')}`),
      500 + (i % 2) * 10,
    ),
  );

  test('has limits of 2.66 mean moving ranges', () => {
    const [chart] = viewOf(steady, standing).controlCharts;
    // Values 0.50 and 0.51 by turns: mean 0.505, every moving range 0.01.
    expect(chart?.mean).toBeCloseTo(0.505, 12);
    expect(chart?.lower).toBeCloseTo(0.505 - 0.0266, 12);
    expect(chart?.upper).toBeCloseTo(0.505 + 0.0266, 12);
    expect(chart?.latest).toBe('common-cause');
  });

  test('is an improvement where the last point lies beyond the upper limit and more is better', () => {
    const jumped = [...steady.slice(0, -1), monthWith('2026-07', 900)];
    expect(viewOf(jumped, standing).controlCharts[0]?.latest).toBe('improvement');
  });

  test('of fewer than ten months has none, and says so', () => {
    const view = viewOf(steady.slice(-9), standing);
    expect(view.controlCharts).toEqual([]);
    expect(view.indicators[0]?.reason).toMatch(/Fewer than 10 months/);
  });
});

test('a month without a figure is left out, never drawn at zero', () => {
  const view = viewOf([monthWith('2025-07', null), monthWith('2026-07', 300)]);
  expect(view.sinceLastYear).toEqual([]);
  expect(JSON.stringify(view)).not.toMatch(/NaN|Infinity/);
});
