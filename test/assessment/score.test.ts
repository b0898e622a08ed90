import { describe, expect, test } from 'vitest';
import { type ScoreRange, scoreBoundsOf, scoreOf } from '../../functions/assessment/score.ts';
import * as fc from '../property/fast-check.ts';

const can04: ScoreRange = { lower: 0.65, upper: 0.8, against: 'contract' };
const saba: ScoreRange = { lower: 0.25, upper: 0.15, against: 'contract' };

describe('a score', () => {
  test.each([
    ['below the lower threshold', can04, 0.5, 0],
    ['at the lower threshold', can04, 0.65, 0],
    ['a third of the way', can04, 0.7, 1 / 3],
    ['at the upper threshold', can04, 0.8, 1],
    ['above the upper threshold', can04, 0.95, 1],
    ['above 100 %', can04, 1.4, 1],
    ['above the lower threshold, where less is better', saba, 0.3, 0],
    ['halfway down, where less is better', saba, 0.2, 0.5],
    ['at the upper threshold, where less is better', saba, 0.15, 1],
    ['at none at all, where less is better', saba, 0, 1],
  ])('%s', (_where, range, rate, expected) => {
    expect(scoreOf(rate, range)).toBeCloseTo(expected, 12);
  });

  test.each([
    [65, 100, 0],
    [80, 100, 1],
    [13, 20, 0],
    [4, 5, 1],
    [799, 1000, 149 / 150],
  ])('of %i patients of %i is exact at the thresholds', (numerator, denominator, expected) => {
    expect(scoreOf(numerator / denominator, can04)).toBeCloseTo(expected, 12);
    expect(scoreOf(numerator / denominator, can04) === 0).toBe(expected === 0);
    expect(scoreOf(numerator / denominator, can04) === 1).toBe(expected === 1);
  });

  test('is unknown where the rate is, or where there is nothing to score against', () => {
    expect(scoreOf(null, can04)).toBeNull();
    expect(scoreOf(0.7, null)).toBeNull();
  });

  test('refuses thresholds that are the same', () => {
    expect(() => scoreOf(0.5, { lower: 0.5, upper: 0.5, against: 'contract' })).toThrow(RangeError);
  });

  test('never falls when more is achieved and more is better, and never rises when less is', () => {
    const fraction = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        expect(scoreOf(more, can04)).toBeGreaterThanOrEqual(scoreOf(less, can04) ?? 2);
        expect(scoreOf(more, saba)).toBeLessThanOrEqual(scoreOf(less, saba) ?? -1);
      }),
    );
  });
});

describe('the bounds of a score', () => {
  test.each([
    ['follow the bounds of the rate', can04, { lower: 0.65, upper: 0.8 }, { lower: 0, upper: 1 }],
    ['turn round where less is better', saba, { lower: 0.15, upper: 0.2 }, { lower: 0.5, upper: 1 }],
    [
      'are one point where both lie past the threshold',
      can04,
      { lower: 0.9, upper: 1 },
      { lower: 1, upper: 1 },
    ],
  ])('%s', (_what, range, bounds, expected) => {
    const found = scoreBoundsOf(bounds, range);
    expect(found?.lower).toBeCloseTo(expected.lower, 12);
    expect(found?.upper).toBeCloseTo(expected.upper, 12);
  });

  test('are none where nothing is suppressed or nothing is scored', () => {
    expect(scoreBoundsOf(null, can04)).toBeNull();
    expect(scoreBoundsOf({ lower: 0, upper: 1 }, null)).toBeNull();
  });
});
