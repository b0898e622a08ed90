import { describe, expect, test } from 'vitest';
import { percentile } from '../../functions/statistics/percentile.ts';
import * as fc from '../property/fast-check.ts';

describe('percentile', () => {
  // By hand: the position of share p among n values is (n − 1)p, between neighbours in proportion.
  test.each([
    { values: [4, 1], share: 0.25, expected: 1.75 },
    { values: [10, 30, 20], share: 0.5, expected: 20 },
    { values: [10, 30, 20], share: 0, expected: 10 },
    { values: [10, 30, 20], share: 1, expected: 30 },
    { values: [5], share: 0.9, expected: 5 },
    { values: [-1, 0, 10], share: 0.75, expected: 5 },
  ])('$share of $values is $expected', ({ values, share, expected }) => {
    expect(percentile(values, share)).toBeCloseTo(expected, 12);
  });

  test('there is none where there are no values', () => {
    expect(percentile([], 0.5)).toBeNull();
  });

  test('leaves the values it was given in their order', () => {
    const values = [3, 1, 2];
    percentile(values, 0.5);
    expect(values).toEqual([3, 1, 2]);
  });

  test('never leaves the range of the values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, share) => {
          const found = percentile(values, share) ?? Number.NaN;
          expect(found).toBeGreaterThanOrEqual(Math.min(...values));
          expect(found).toBeLessThanOrEqual(Math.max(...values));
        },
      ),
    );
  });

  test.each([
    ['a share below 0', [1, 2], -0.1],
    ['a share above 1', [1, 2], 1.1],
    ['a share that is not a number', [1, 2], Number.NaN],
    ['a value that is not a number', [1, Number.NaN], 0.5],
    ['an endless value', [1, Number.POSITIVE_INFINITY], 0.5],
  ])('refuses %s', (_what, values, share) => {
    expect(() => percentile(values, share)).toThrow(RangeError);
  });
});
