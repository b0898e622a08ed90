import { describe, expect, test } from 'vitest';
import { newcombeDifference } from '../../functions/statistics/newcombe-difference.ts';
import published from '../fixtures/published/newcombe_proportions.json' with { type: 'json' };
import * as fc from '../property/fast-check.ts';

describe('newcombeDifference agrees with Newcombe 1998, table II', () => {
  test.each(published.difference)('$id', ({ input, expected, derived }) => {
    const difference = newcombeDifference(
      { numerator: input.x1, denominator: input.n1 },
      { numerator: input.x2, denominator: input.n2 },
    );
    expect(difference?.value).toBeCloseTo(derived.difference, 12);
    expect(difference?.lower).toBeCloseTo(derived.lower, 10);
    expect(difference?.upper).toBeCloseTo(derived.upper, 10);
    expect(Math.abs((difference?.lower ?? Number.NaN) - expected.lower)).toBeLessThan(
      published.tolerance.absolute,
    );
    expect(Math.abs((difference?.upper ?? Number.NaN) - expected.upper)).toBeLessThan(
      published.tolerance.absolute,
    );
  });

  // Newcombe 1998 table II, the row with an empty cell, asserted also by the ratesci package.
  test('5/56 - 0/29', () => {
    const difference = newcombeDifference(
      { numerator: 5, denominator: 56 },
      { numerator: 0, denominator: 29 },
    );
    expect(difference?.lower).toBeCloseTo(-0.0381, 4);
    expect(difference?.upper).toBeCloseTo(0.1926, 4);
  });
});

describe('newcombeDifference', () => {
  test('has no value when a group is empty', () => {
    expect(newcombeDifference({ numerator: 0, denominator: 0 }, { numerator: 1, denominator: 2 })).toBeNull();
    expect(newcombeDifference({ numerator: 1, denominator: 2 }, { numerator: 0, denominator: 0 })).toBeNull();
  });

  test('changes sign when the groups change places', () => {
    const group = fc
      .tuple(fc.nat(500), fc.nat(500))
      .filter(([met, missed]) => met + missed > 0)
      .map(([met, missed]) => ({ numerator: met, denominator: met + missed }));
    fc.assert(
      fc.property(group, group, (one, two) => {
        const there = newcombeDifference(one, two);
        const back = newcombeDifference(two, one);
        expect(there?.lower).toBeCloseTo(-(back?.upper ?? Number.NaN), 12);
        expect(there?.upper).toBeCloseTo(-(back?.lower ?? Number.NaN), 12);
      }),
    );
  });
});
