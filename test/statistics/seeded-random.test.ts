import { describe, expect, test } from 'vitest';
import { seededRandom, splitMix64, xoshiro128 } from '../../functions/statistics/seeded-random.ts';

describe('the generator is the published one', () => {
  // The vector that implementations of xoshiro128** 1.1 share for the state 1, 2, 3, 4.
  test('xoshiro128** gives the reference words', () => {
    const random = xoshiro128([1, 2, 3, 4]);
    expect(Array.from({ length: 10 }, () => random.uint32())).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  // Rosetta Code, "Pseudo-random numbers/Splitmix64", seed 1234567.
  test('SplitMix64 gives the reference words', () => {
    const next = splitMix64(1234567n);
    expect(Array.from({ length: 5 }, next)).toEqual([
      6457827717110365317n,
      3203168211198807973n,
      9817491932198370423n,
      4593380528125082431n,
      16408922859458223821n,
    ]);
  });
});

describe('seededRandom', () => {
  const draw = (seed: number) => {
    const random = seededRandom(seed);
    return Array.from({ length: 20 }, () => random.uint32());
  };

  test('gives the same stream for the same seed and another for another', () => {
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    expect(new Set(draw(0)).size).toBe(20);
  });

  test('gives every number below the bound about as often as another', () => {
    const random = seededRandom(1);
    const counts = [0, 0, 0, 0, 0, 0];
    for (let i = 0; i < 60_000; i += 1) {
      const face = random.below(6);
      counts[face] = (counts[face] ?? Number.NaN) + 1;
    }
    // Chi-square with 5 degrees: 20.5 is passed once in a thousand seeds.
    const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(20.5);
  });

  test('gives fractions from 0 up to 1 with mean one half', () => {
    const random = seededRandom(2);
    const values = Array.from({ length: 20_000 }, () => random.fraction());
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    expect(values.reduce((sum, value) => sum + value, 0) / 20_000).toBeCloseTo(0.5, 1);
  });

  test('gives normal draws with mean 0 and variance 1', () => {
    const random = seededRandom(3);
    const draws = Array.from({ length: 40_000 }, () => random.normal());
    const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
    const variance = draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws.length;
    // Four standard errors: 4/√40000 = 0.02 of the mean, 4·√(2/40000) = 0.028 of the variance.
    expect(Math.abs(mean)).toBeLessThan(0.02);
    expect(Math.abs(variance - 1)).toBeLessThan(0.029);
  });

  test.each([-1, 0.5, Number.NaN, 2 ** 53])('refuses the seed %s', (seed) => {
    expect(() => seededRandom(seed)).toThrow(RangeError);
  });

  test.each([0, -3, 1.5, 2 ** 32 + 1])('refuses to draw below %s', (bound) => {
    expect(() => seededRandom(1).below(bound)).toThrow(RangeError);
  });
});
