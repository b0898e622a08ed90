import { describe, expect, test } from 'vitest';
import { alikeEstimates } from '../../functions/statistics/alike-estimates.ts';
import { deviateOverPairs, pairDifferences } from '../../functions/statistics/pair-differences.ts';

describe('differences of several estimates, two by two', () => {
  test.each([
    [1, 1.96],
    [3, 2.394],
    [6, 2.638],
  ])('the deviate over %i pairs is %f', (pairs, deviate) => {
    expect(deviateOverPairs(pairs)).toBeCloseTo(deviate, 3);
  });

  test('by hand: 0.7 and 0.4 with errors of 0.03 and 0.04 differ by 0.3 ± 1.96 × 0.05', () => {
    const [found] = pairDifferences([0.7, 0.4], [0.03, 0.04]);
    expect(found?.pair).toEqual([0, 1]);
    expect(found?.value).toBeCloseTo(0.3, 12);
    expect(found?.lower).toBeCloseTo(0.202, 4);
    expect(found?.upper).toBeCloseTo(0.398, 4);
  });

  test('four estimates make six pairs, one none', () => {
    expect(pairDifferences([1, 2, 3, 4], [1, 1, 1, 1])).toHaveLength(6);
    expect(pairDifferences([1], [1])).toEqual([]);
  });

  test('an error that is no number is refused', () => {
    expect(() => pairDifferences([1, 2], [1, Number.NaN])).toThrow(RangeError);
  });
});

describe('whether estimates could all be of one value', () => {
  test('by hand: 1, 2 and 6 with variances 1, 1 and 2', () => {
    // Weights 1, 1 and 0.5; centre (1 + 2 + 3) / 2.5 = 2.4; Q = 1.96 + 0.16 + 0.5 × 12.96 = 8.6; e^(−4.3) = 0.013569.
    const found = alikeEstimates([
      { value: 1, samplingVariance: 1 },
      { value: 2, samplingVariance: 1 },
      { value: 6, samplingVariance: 2 },
    ]);
    expect(found?.statistic).toBeCloseTo(8.6, 12);
    expect(found?.degrees).toBe(2);
    expect(found?.pValue).toBeCloseTo(0.0135686, 7);
  });

  test('estimates that are certain have no part in it', () => {
    const certain = { value: 9, samplingVariance: 0 };
    expect(alikeEstimates([certain, certain])).toBeNull();
    expect(alikeEstimates([certain, { value: 1, samplingVariance: 1 }])).toBeNull();
  });
});
