import { describe, expect, test } from 'vitest';
import {
  type BootstrapOptions,
  bootstrapIntervals,
  type ResampleStatistic,
} from '../../functions/statistics/bootstrap-interval.ts';

const values = Float64Array.from({ length: 200 }, (_, i) => (i * 37) % 101);
const meanOf = (drawn: Int32Array) =>
  drawn.reduce((sum, item) => sum + (values[item] ?? Number.NaN), 0) / drawn.length;

/** The interval of one statistic. */
function bootstrapInterval(size: number, statistic: ResampleStatistic, options?: BootstrapOptions) {
  return bootstrapIntervals(size, [statistic], options)[0];
}

describe('the interval of one statistic', () => {
  // The bootstrap of a mean tends to m ± 1.959964 s/√n with s of divisor n (Efron & Tibshirani, section 6.2).
  test('of a mean is the mean give or take two standard errors', () => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    const reach = (1.959964 * spread) / Math.sqrt(values.length);
    const interval = bootstrapInterval(values.length, meanOf, { resamples: 20_000 });

    expect(interval?.lower).toBeCloseTo(mean - reach, 0);
    expect(interval?.upper).toBeCloseTo(mean + reach, 0);
  });

  test('is the same for the same seed, and another for another', () => {
    const first = bootstrapInterval(values.length, meanOf, { seed: 7 });
    expect(bootstrapInterval(values.length, meanOf, { seed: 7 })).toEqual(first);
    expect(bootstrapInterval(values.length, meanOf, { seed: 8 })).not.toEqual(first);
  });

  test('widens with the confidence', () => {
    const narrow = bootstrapInterval(values.length, meanOf, { confidence: 0.9 });
    const wide = bootstrapInterval(values.length, meanOf, { confidence: 0.99 });
    expect(wide?.lower).toBeLessThan(narrow?.lower ?? Number.NaN);
    expect(wide?.upper).toBeGreaterThan(narrow?.upper ?? Number.NaN);
  });

  test.each([0, 1])('there is none of %i items', (size) => {
    expect(bootstrapInterval(size, () => 1)).toBeNull();
  });

  test('leaves out resamples whose statistic is undefined, and is none where all are', () => {
    expect(bootstrapInterval(3, () => null)).toBeNull();
    expect(bootstrapInterval(3, (drawn) => (drawn[0] === 0 ? 5 : null))).toEqual({ lower: 5, upper: 5 });
  });

  test.each([
    ['too few resamples', () => bootstrapInterval(5, () => 1, { resamples: 10 })],
    ['part of a resample', () => bootstrapInterval(5, () => 1, { resamples: 150.5 })],
    ['a size below 0', () => bootstrapInterval(-1, () => 1)],
    ['a confidence of 1', () => bootstrapInterval(5, () => 1, { confidence: 1 })],
    ['a statistic that is not a number', () => bootstrapInterval(5, () => Number.NaN)],
  ])('refuses %s', (_what, ask) => {
    expect(ask).toThrow(RangeError);
  });
});

describe('bootstrapIntervals', () => {
  test('hands each statistic as many positions as there are items, in ascending order', () => {
    const seen: boolean[] = [];
    bootstrapIntervals(9, [
      (drawn) => {
        const inOrder = drawn.every((item, i) => i === 0 || item >= (drawn[i - 1] ?? Number.NaN));
        seen.push(drawn.length === 9 && inOrder && drawn.every((item) => item >= 0 && item < 9));
        return 0;
      },
    ]);
    expect(seen).toHaveLength(2000);
    expect(seen.every(Boolean)).toBe(true);
  });

  test('gives the intervals one statistic would have alone, in the order asked for', () => {
    const least = (drawn: Int32Array) => drawn[0] ?? null;
    expect(bootstrapIntervals(values.length, [meanOf, least])).toEqual([
      bootstrapInterval(values.length, meanOf),
      bootstrapInterval(values.length, least),
    ]);
  });
});
