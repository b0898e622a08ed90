import { describe, expect, test } from 'vitest';
import { percentRank } from '../../functions/statistics/percent-rank.ts';

describe('percentRank', () => {
  // By hand: (rank − 1) / (n − 1), ties at the lower rank.
  test.each([
    { values: [10, 30, 20], expected: [0, 1, 0.5] },
    { values: [5, 5, 5, 9], expected: [0, 0, 0, 1] },
    { values: [1, 2, 2, 3, 4], expected: [0, 0.25, 0.25, 0.75, 1] },
    { values: [null, 1, null, 0], expected: [null, 1, null, 0] },
    { values: [4], expected: [null] },
    { values: [], expected: [] },
  ])('$values stand at $expected', ({ values, expected }) => {
    expect(percentRank(values)).toEqual(expected);
  });

  test('refuses a value that is not a number', () => {
    expect(() => percentRank([1, Number.NaN])).toThrow(RangeError);
  });
});
