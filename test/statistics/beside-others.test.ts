import { describe, expect, test } from 'vitest';
import {
  differenceFromOthers,
  predictionInterval,
  residualReaches,
} from '../../functions/statistics/beside-others.ts';

describe('one unit beside those like it', () => {
  test('by hand: 0.50 with variance 0.0009 beside ten of 0.40 with 0.001 each', () => {
    // √(0.0009 + 10 × 0.001 / 100) = √0.001 = 0.0316228; 0.10 ± 1.959964 × 0.0316228 = 0.10 ± 0.0619795.
    const others = Array.from({ length: 10 }, () => ({ value: 0.4, samplingVariance: 0.001 }));
    const found = differenceFromOthers({ value: 0.5, samplingVariance: 0.0009 }, others);
    expect(found?.value).toBeCloseTo(0.1, 12);
    expect(found?.lower).toBeCloseTo(0.0380205, 6);
    expect(found?.upper).toBeCloseTo(0.1619795, 6);
  });

  test('how much the others differ has no part in how far it is from these very ones', () => {
    const v = 0.001;
    const alike = [0.4, 0.4].map((value) => ({ value, samplingVariance: v }));
    const unlike = [0.1, 0.7].map((value) => ({ value, samplingVariance: v }));
    const own = { value: 0.5, samplingVariance: v };
    expect(differenceFromOthers(own, unlike)).toEqual(differenceFromOthers(own, alike));
  });

  test('there is none beside nobody', () => {
    expect(differenceFromOthers({ value: 0.5, samplingVariance: 0.1 }, [])).toBeNull();
  });

  test('by hand: one more like 1, 2 and 3 would be seen between 2 ± 4.302653 × √(4/3)', () => {
    const found = predictionInterval([1, 2, 3]);
    expect(found?.lower).toBeCloseTo(2 - 4.9682757, 6);
    expect(found?.upper).toBeCloseTo(2 + 4.9682757, 6);
  });

  test('of ten it is √11 times as wide as the interval of their mean', () => {
    // Ten values with mean 0.79 and standard deviation 0.03705: a mean of ± 2.65 points, and 8.8 for one more.
    const values = [0.74, 0.745, 0.76, 0.775, 0.79, 0.79, 0.805, 0.82, 0.835, 0.84];
    const found = predictionInterval(values);
    const m = values.reduce((sum, value) => sum + value, 0) / 10;
    const s = Math.sqrt(values.reduce((sum, value) => sum + (value - m) ** 2, 0) / 9);
    expect(((found?.upper ?? 0) - m) / ((2.262157 * s) / Math.sqrt(10))).toBeCloseTo(Math.sqrt(11), 5);
  });

  test('one value says nothing of a further one', () => {
    expect(predictionInterval([0.4])).toBeNull();
  });
});

describe('how far residuals may go', () => {
  test('by hand: spread 0.01, chance 0.001 and 0.003', () => {
    // s² = 0.02 / 2; z√0.001 = 0.061980; s² − v̄ + v = 0.01 − 0.002 + 0.001 = 0.009, z√0.009 = 0.185938.
    const [first, second] = residualReaches([0.1, -0.1], [0.001, 0.003], 2);
    expect(first?.clear).toBeCloseTo(0.06198, 5);
    expect(first?.unusual).toBeCloseTo(0.185938, 5);
    expect(second?.unusual).toBeCloseTo(1.959964 * Math.sqrt(0.011), 6);
  });

  test('where chance is not known only what is unusual can be said', () => {
    const reaches = residualReaches([0.1, -0.1], [0.001, null], 2);
    expect(reaches.map(({ clear }) => clear)).toEqual([null, null]);
    expect(reaches[0]?.unusual).toBeCloseTo(0.195996, 5);
  });
});
