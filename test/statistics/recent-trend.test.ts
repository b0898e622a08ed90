import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { adjustForPolarity, recentTrend, type TrendPoint } from '../../functions/statistics/recent-trend.ts';
import { valueAt } from '../../functions/statistics/value-at.ts';
import published from '../fixtures/published/fingertips_recent_trend.json' with { type: 'json' };
import { relativeError } from './relative-error.ts';

const PolarityName = z.enum(['High is good', 'Low is good', 'No judgement']);
const TrendName = z.enum(['Increasing', 'Decreasing', 'NoChange']);

describe('recentTrend agrees with Fingertips', () => {
  test.each(published.cases)('$id is $expected.trend', ({ input, expected, derived_check }) => {
    const found = recentTrend(input.points, input.valueType, PolarityName.parse(input.polarity));
    expect(found.trend).toBe(expected.trend);
    expect(relativeError(found.slope, derived_check.slope)).toBeLessThan(1e-9);
    expect(relativeError(found.chiSquare, derived_check.chi2)).toBeLessThan(1e-9);
  });

  test.each(z.array(z.tuple([TrendName, PolarityName, z.string()])).parse(published.polarity))(
    '%s where %s is %s',
    (trend, polarity, adjusted) => {
      expect(adjustForPolarity(trend, polarity)).toBe(adjusted);
    },
  );
});

/** Yearly values with the same interval of ± `reach`. */
function yearly(values: readonly number[], reach = 0.1): TrendPoint[] {
  return values.map((value, i) => ({
    year: 2020 + i,
    count: 50,
    value,
    denominator: 1000,
    lowerCI95: value - reach,
    upperCI95: value + reach,
  }));
}

const steady = yearly([1, 2, 3, 4, 5]);

test.each(['value', 'upperCI95', 'count'])('recentTrend refuses a %s that is not a number', (key) => {
  const points = steady.map((point, i) => (i === 2 ? { ...point, [key]: Number.NaN } : point));
  expect(() => recentTrend(points, 'Proportion')).toThrow(RangeError);
});

describe('recentTrend', () => {
  // Equal weights 1/(0.2/3.92)² = 384.16; slope 1; Σ(x − 3)² = 10; χ² = 1² × 3841.6.
  test('fits a line weighted by the width of the intervals', () => {
    const found = recentTrend(steady, 'Proportion');
    expect(found.slope).toBeCloseTo(1, 12);
    expect(found.chiSquare).toBeCloseTo(3841.6, 8);
    expect(found.trend).toBe('Increasing');
  });

  test.each([
    ['High is good', [1, 2, 3, 4, 5], 'IncreasingAndGettingBetter'],
    ['Low is good', [1, 2, 3, 4, 5], 'IncreasingAndGettingWorse'],
    ['High is good', [5, 4, 3, 2, 1], 'DecreasingAndGettingWorse'],
    ['Low is good', [5, 4, 3, 2, 1], 'DecreasingAndGettingBetter'],
    ['No judgement', [5, 4, 3, 2, 1], 'Decreasing'],
    ['High is good', [3, 3, 3, 3, 3], 'NoChange'],
  ] as const)('where %s, %j is %s', (polarity, values, trend) => {
    expect(recentTrend(yearly(values), 'Crude rate', polarity).trend).toBe(trend);
  });

  // χ² = 10 slope² (3.92/2r)² passes 9.5495 at slope 1 when r < 2.00567.
  test('is significant at 99.8 % or no change at all', () => {
    expect(recentTrend(yearly([1, 2, 3, 4, 5], 2.005), 'Proportion').trend).toBe('Increasing');
    expect(recentTrend(yearly([1, 2, 3, 4, 5], 2.006), 'Proportion').trend).toBe('NoChange');
  });

  test('is no change where one point alone makes it', () => {
    const found = recentTrend(yearly([3, 2.9, 2.8, 2.7, 9]), 'Proportion');
    expect(found.chiSquare).toBeGreaterThan(9.55);
    expect(found.trend).toBe('NoChange');
  });

  test('looks at the last five years, in order of time, however many there are', () => {
    const points = yearly([9, 9, 9, 1, 2, 3, 4, 5]);
    expect(recentTrend(points.toReversed(), 'Proportion').trend).toBe('Increasing');
    expect(recentTrend(points, 'Proportion').slope).toBeCloseTo(1, 12);
  });

  test('passes over years that are not known', () => {
    const gap: TrendPoint = {
      year: 2030,
      count: null,
      value: null,
      denominator: 1000,
      lowerCI95: null,
      upperCI95: null,
    };
    expect(recentTrend([...steady, gap], 'Proportion').trend).toBe('Increasing');
  });

  test.each([
    ['with four points', steady.slice(1), 'Proportion'],
    ['of a type of value that has none', steady, 'Indirectly standardised proportion'],
    ['of counts', steady, 'Count'],
    [
      'where a count equals its denominator',
      [...steady.slice(1), { ...valueAt(steady, 0), year: 2019, count: 1000 }],
      'Proportion',
    ],
    ['without intervals', steady.map((point) => ({ ...point, lowerCI95: null })), 'Proportion'],
    ['with intervals of no width', yearly([1, 2, 3, 4, 5], 0), 'Proportion'],
    ['with nobody eligible in a year', steady.map((point) => ({ ...point, denominator: 0 })), 'Proportion'],
  ])('cannot be calculated %s', (_what, points, valueType) => {
    expect(recentTrend(points, valueType)).toEqual({
      trend: 'CannotBeCalculated',
      slope: null,
      chiSquare: null,
    });
  });
});
