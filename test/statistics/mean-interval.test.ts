import { describe, expect, test } from 'vitest';
import { meanInterval } from '../../functions/statistics/standard-deviation.ts';

describe('meanInterval', () => {
  // By hand: mean 3, s² = 2.5, √(2.5/5) = 0.707107, t(4; 0.975) = 2.776445 (R), so 3 ± 1.963243.
  test('is Student’s, about the mean', () => {
    const interval = meanInterval([1, 2, 3, 4, 5]);
    expect(interval?.value).toBe(3);
    expect(interval?.lower).toBeCloseTo(3 - 1.963243, 6);
    expect(interval?.upper).toBeCloseTo(3 + 1.963243, 6);
  });

  test.each([7, 0.1, 73.3])('is a point where all values are %d', (value) => {
    expect(meanInterval(Array.from({ length: 10 }, () => value))).toEqual({
      value,
      lower: value,
      upper: value,
    });
  });

  test('widens with the confidence', () => {
    const narrow = meanInterval([1, 2, 4], 0.95);
    const wide = meanInterval([1, 2, 4], 0.998);
    expect(wide?.upper).toBeGreaterThan(narrow?.upper ?? Number.NaN);
  });

  test.each([[[]], [[3]]])('there is none of %j, which has no spread', (values) => {
    expect(meanInterval(values)).toBeNull();
  });

  test('refuses a value that is not a number', () => {
    expect(() => meanInterval([1, Number.NaN])).toThrow(RangeError);
  });
});
