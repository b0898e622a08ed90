import { describe, expect, test } from 'vitest';
import { orderEnds } from '../../functions/statistics/order-ends.ts';
import * as fc from '../property/fast-check.ts';

describe('putting the ends of values in order', () => {
  test.each([
    { values: [3, 1, 5, 2, 4], count: 1, least: [1], greatest: [5] },
    { values: [2, 2, 1, 2, 2], count: 2, least: [1, 2], greatest: [2, 2] },
    { values: [9, 8, 7], count: 3, least: [7, 8, 9], greatest: [7, 8, 9] },
    { values: [4], count: 1, least: [4], greatest: [4] },
  ])('the $count least of $values are $least and the greatest $greatest', (example) => {
    const ordered = Float64Array.from(example.values);
    orderEnds(ordered, example.count);
    expect(Array.from(ordered.subarray(0, example.count))).toEqual(example.least);
    expect(Array.from(ordered.subarray(-example.count))).toEqual(example.greatest);
  });

  test('they stand where sorting would put them, and no value is lost', () => {
    // Small whole numbers, so that there are many ties.
    const values = fc.oneof(
      fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 60 }),
      fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 60 }),
    );
    fc.assert(
      fc.property(values, fc.nat(30), (drawn, wanted) => {
        // Minus 0 is the same value as 0, which sorting alone tells apart.
        const plain = Float64Array.from(drawn, (value) => value + 0);
        const sorted = plain.slice().sort();
        const count = Math.min(wanted, drawn.length);
        const ordered = plain.slice();
        orderEnds(ordered, count);
        expect(ordered.slice(0, count)).toEqual(sorted.slice(0, count));
        expect(ordered.slice(drawn.length - count)).toEqual(sorted.slice(drawn.length - count));
        expect(ordered.sort()).toEqual(sorted);
      }),
    );
  });
});
