import { describe, expect, test } from 'vitest';
import { compareExact, exactFraction, exactShare } from '../../functions/statistics/exact-fraction.ts';
import {
  pointsBetweenThresholds,
  scoreBetweenThresholds,
} from '../../functions/statistics/points-between-thresholds.ts';

describe('scoreBetweenThresholds', () => {
  // By hand: (achievement − lower) / (upper − lower), kept within 0 and 1.
  test.each([
    { achieved: '50%', lower: '40%', upper: '60%', score: 0.5 },
    { achieved: '40%', lower: '40%', upper: '60%', score: 0 },
    { achieved: '12%', lower: '40%', upper: '60%', score: 0 },
    { achieved: '60%', lower: '40%', upper: '60%', score: 1 },
    { achieved: '99%', lower: '40%', upper: '60%', score: 1 },
    { achieved: '0.45', lower: '0.4', upper: '60%', score: 0.25 },
  ])('$achieved between $lower and $upper is $score', ({ achieved, lower, upper, score }) => {
    expect(scoreBetweenThresholds(exactFraction(achieved), lower, upper)).toBe(score);
  });

  test.each([
    { achieved: '25%', score: 0.5 },
    { achieved: '30%', score: 0 },
    { achieved: '45%', score: 0 },
    { achieved: '20%', score: 1 },
    { achieved: '3%', score: 1 },
  ])('a measure that improves from 30 % down to 20 % scores $score at $achieved', ({ achieved, score }) => {
    expect(scoreBetweenThresholds(exactFraction(achieved), '30%', '20%')).toBe(score);
  });

  test('a threshold just reached counts, where a float would miss it', () => {
    const share = exactShare(28, 100) ?? exactFraction('0');
    expect(scoreBetweenThresholds(share, '14%', '28%')).toBe(1);
  });

  test('refuses thresholds with nothing between them', () => {
    expect(() => scoreBetweenThresholds(exactFraction('50%'), '0.4', '40%')).toThrow(RangeError);
  });
});

describe('pointsBetweenThresholds', () => {
  test('earns points in proportion', () => {
    expect(pointsBetweenThresholds(exactFraction('50%'), '40%', '60%', 22)).toBe(11);
    expect(pointsBetweenThresholds(exactFraction('10%'), '40%', '60%', 22)).toBe(0);
    expect(pointsBetweenThresholds(exactFraction('90%'), '40%', '60%', 22)).toBe(22);
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses %s points', (points) => {
    expect(() => pointsBetweenThresholds(exactFraction('50%'), '40%', '60%', points)).toThrow(RangeError);
  });
});

describe('exact fractions', () => {
  test.each([
    ['0.65', 65n, 100n],
    ['65%', 65n, 100n],
    ['65 %', 65n, 100n],
    ['12.5%', 125n, 1000n],
    [' 1 ', 1n, 1n],
    ['-0.5', -5n, 10n],
  ])('%s is read as it is written', (text, numerator, denominator) => {
    expect(exactFraction(text)).toEqual({ numerator, denominator });
  });

  test.each(['', '%', 'abc', '1,000', '.5', '1e3', 'NaN', '1.2.3'])('"%s" is refused', (text) => {
    expect(() => exactFraction(text)).toThrow(RangeError);
  });

  test('compare exactly', () => {
    expect(compareExact(exactFraction('28%'), exactFraction('0.28'))).toBe(0);
    expect(compareExact(exactFraction('0.1'), exactFraction('0.2'))).toBe(-1);
    expect(compareExact(exactFraction('0.3'), exactFraction('0.2'))).toBe(1);
  });

  test('a share of nobody is none', () => {
    expect(exactShare(0, 0)).toBeNull();
  });
});
