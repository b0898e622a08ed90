import { describe, expect, test } from 'vitest';
import { pheQuantile } from '../../functions/statistics/phe-quantile.ts';
import published from '../fixtures/published/phe_quantile.json' with { type: 'json' };
import * as fc from '../property/fast-check.ts';

describe('pheQuantile agrees with PHEindicatormethods', () => {
  test.each(published.cases)('$id', ({ input, params, expected }) => {
    expect(pheQuantile(input.values, { groups: params.nquantiles, invert: params.invert })).toEqual(
      expected.quantile,
    );
  });
});

describe('pheQuantile', () => {
  // By hand, n = 10 in 5 groups: two to a group.
  test('puts the highest values in group 1, unless told to put the lowest there', () => {
    const values = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100];
    expect(pheQuantile(values, { groups: 5 })).toEqual([5, 5, 4, 4, 3, 3, 2, 2, 1, 1]);
    expect(pheQuantile(values, { groups: 5, invert: false })).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });

  // By hand, n = 4 in 2 groups, lowest first: ranks 1, 2, 2, 4; 3 − ⌈(5 − rank)·2/4⌉ = 1, 1, 1, 2.
  test('keeps ties together, at the rank of the first of them', () => {
    expect(pheQuantile([1, 2, 2, 3], { groups: 2, invert: false })).toEqual([1, 1, 1, 2]);
  });

  test('passes over missing values, and does not count them', () => {
    expect(pheQuantile([null, 1, 2, null, 3, 4], { groups: 4, invert: false })).toEqual([
      null,
      1,
      2,
      null,
      3,
      4,
    ]);
    expect(pheQuantile([null, 1, 2, 3], { groups: 4 })).toEqual([null, null, null, null]);
  });

  test('makes no groups of fewer values than groups', () => {
    expect(pheQuantile([1, 2, 3, 4])).toEqual([null, null, null, null]);
    expect(pheQuantile([])).toEqual([]);
  });

  // Where n/q is no binary fraction, R's (n + 1 − rank)/(n/q) can pass its whole number: 34 values in 14 groups.
  test('uses every group when no two values are the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 100 }), fc.nat(300), (groups, more) => {
        const values = Array.from({ length: groups + more }, (_, i) => i);
        const found = pheQuantile(values, { groups, invert: false });
        expect(new Set(found)).toEqual(new Set(Array.from({ length: groups }, (_, i) => i + 1)));
      }),
    );
  });

  test.each([
    ['one group', [1, 2], 1],
    ['part of a group', [1, 2], 2.5],
    ['a value that is not a number', [1, Number.NaN], 2],
  ])('refuses %s', (_what, values, groups) => {
    expect(() => pheQuantile(values, { groups })).toThrow(RangeError);
  });
});
