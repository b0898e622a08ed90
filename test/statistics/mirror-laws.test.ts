import { describe, expect, test } from 'vitest';
import { cusumAlerts } from '../../functions/statistics/cusum-alert.ts';
import { recentTrend } from '../../functions/statistics/recent-trend.ts';
import { type InequalityQuantile, slopeIndex } from '../../functions/statistics/slope-index.ts';
import { spearman } from '../../functions/statistics/spearman.ts';
import { xmr } from '../../functions/statistics/xmr.ts';
import * as fc from '../property/fast-check.ts';

/** What is read off a series must be read the other way round off its mirror image, to the last digit. */
const whole = fc.integer({ min: -50, max: 50 });
const series = fc.array(whole, { minLength: 1, maxLength: 30 });

const MIRRORED: Readonly<Record<string, string>> = {
  up: 'down',
  down: 'up',
  Increasing: 'Decreasing',
  Decreasing: 'Increasing',
};
const mirrored = (word: string | null) => (word === null ? null : (MIRRORED[word] ?? word));

function monthly(values: readonly number[]) {
  return values.map((value, i) => ({ date: String(1000 + i), value }));
}

describe('a chart of the mirrored values', () => {
  const swapped = (cause: string) =>
    cause
      .replace(/Above|Below|Increasing|Decreasing|UCL|LCL/g, (word) => `<${word}>`)
      .replaceAll('<Above>', 'Below')
      .replaceAll('<Below>', 'Above')
      .replaceAll('<Increasing>', 'Decreasing')
      .replaceAll('<Decreasing>', 'Increasing')
      .replaceAll('<UCL>', 'LCL')
      .replaceAll('<LCL>', 'UCL');

  test('names the mirrored rules and, with the other way good, the same points as improvements', () => {
    fc.assert(
      fc.property(series, fc.option(fc.nat(20), { nil: null }), (values, fixed) => {
        const fixAfterNPoints = fixed === null ? null : fixed + 1;
        const chart = xmr(monthly(values), { improvementDirection: 'increase', fixAfterNPoints });
        const mirror = xmr(monthly(values.map((value) => -value)), {
          improvementDirection: 'decrease',
          fixAfterNPoints,
        });
        expect(mirror.points.map(({ specialCauseType }) => specialCauseType)).toEqual(
          chart.points.map(({ specialCauseType }) => swapped(specialCauseType)),
        );
        expect(mirror.points.map(({ pointType }) => pointType)).toEqual(
          chart.points.map(({ pointType }) => pointType),
        );
      }),
    );
  });

  test('every point outside is beyond a limit, and limits lie evenly about the mean', () => {
    fc.assert(
      fc.property(series, (values) => {
        for (const { value, mean, lpl, upl, outsideLimits } of xmr(monthly(values)).points) {
          if (lpl === null || upl === null) continue;
          expect(outsideLimits).toBe(value < lpl || value > upl);
          expect(upl - mean).toBeCloseTo(mean - lpl, 9);
        }
      }),
    );
  });
});

test('a cumulative sum of the mirrored values alerts the other way in the same months', () => {
  const shares = fc.array(fc.option(fc.integer({ min: 0, max: 100 }), { freq: 9, nil: null }), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(shares, fc.integer({ min: 1, max: 12 }), (values, windowSize) => {
      const given = values.map((value) => (value === null ? null : value / 100));
      const months = cusumAlerts(given, { windowSize });
      const mirror = cusumAlerts(
        given.map((value) => (value === null ? null : -value)),
        { windowSize },
      );
      expect(mirror.map(({ alert }) => alert)).toEqual(months.map(({ alert }) => mirrored(alert)));
      expect(mirror.map(({ upper }) => upper)).toEqual(months.map(({ lower }) => 0 - lower));
    }),
  );
});

// Fingertips counts a line that is level without one point as rising, which no mirror keeps: the bend makes none level.
const bend = (i: number) => 0.0137 * i ** 2;

test('the recent trend of the mirrored values goes the other way, and of doubled ones the same', () => {
  fc.assert(
    fc.property(
      fc.array(whole, { minLength: 5, maxLength: 8 }),
      fc.integer({ min: 1, max: 9 }),
      (values, reach) => {
        const trendOf = (times: number) =>
          recentTrend(
            values.map((value, i) => ({
              year: 2015 + i,
              count: 1,
              denominator: 100,
              value: times * (value + bend(i)),
              lowerCI95: times * (value + bend(i)) - Math.abs(times) * reach,
              upperCI95: times * (value + bend(i)) + Math.abs(times) * reach,
            })),
            'Crude rate',
          ).trend;
        expect(trendOf(-1)).toBe(mirrored(trendOf(1)));
        expect(trendOf(2)).toBe(trendOf(1));
      },
    ),
  );
});

describe('the slope index', () => {
  const quantiles = fc
    .array(
      fc.record({ population: fc.integer({ min: 1, max: 9999 }), value: fc.integer({ min: 1, max: 99 }) }),
      {
        minLength: 5,
        maxLength: 12,
      },
    )
    .map((rows): InequalityQuantile[] => rows.map((row, i) => ({ quantile: i + 1, ...row })));
  const turned = (rows: readonly InequalityQuantile[]) =>
    rows.map((row) => ({ ...row, quantile: rows.length + 1 - row.quantile }));

  test('changes its sign when deprivation is counted from the other end, and the relative index turns over', () => {
    fc.assert(
      fc.property(quantiles, (rows) => {
        const index = slopeIndex(rows);
        const back = slopeIndex(turned(rows));
        expect(back?.sii).toBeCloseTo(0 - (index?.sii ?? Number.NaN), 8);
        fc.pre(index?.rii !== null && Math.abs(index?.rii ?? 0) > 1e-6);
        expect((back?.rii ?? Number.NaN) * (index?.rii ?? Number.NaN)).toBeCloseTo(1, 6);
      }),
    );
  });

  test('is the same however many people each of the quantiles stands for', () => {
    fc.assert(
      fc.property(quantiles, fc.integer({ min: 2, max: 1000 }), (rows, times) => {
        const larger = rows.map((row) => ({ ...row, population: times * row.population }));
        expect(slopeIndex(larger)?.sii).toBeCloseTo(slopeIndex(rows)?.sii ?? Number.NaN, 8);
      }),
    );
  });
});

test('a rank correlation does not change with the scale of either measure, and turns round with its order', () => {
  const pairs = fc.array(fc.tuple(whole, whole), { minLength: 4, maxLength: 20 });
  fc.assert(
    fc.property(pairs, (given) => {
      const first = given.map(([a]) => a);
      const second = given.map(([, b]) => b);
      const plain = spearman(first, second);
      const curved = spearman(
        first.map((value) => value ** 3),
        second.map((value) => Math.exp(value / 10)),
      );
      expect(curved?.rho).toBe(plain?.rho);
      const mirror = spearman(
        first.map((value) => -value),
        second,
      );
      expect(mirror?.rho ?? 0).toBeCloseTo(0 - (plain?.rho ?? 0), 12);
    }),
  );
});
