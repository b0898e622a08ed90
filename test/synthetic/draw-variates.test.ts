import { describe, expect, test } from 'vitest';
import { drawBinomial, drawPoisson, pickOne, shuffled } from '../../functions/synthetic/draw-variates.ts';
import { randomStream } from '../../functions/synthetic/random-stream.ts';
import { assert, double, nat, property } from '../property/fast-check.ts';

const DRAWS = 20_000;

function moments(draw: () => number): { mean: number; variance: number } {
  const values = Array.from({ length: DRAWS }, draw);
  const mean = values.reduce((sum, value) => sum + value, 0) / DRAWS;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / DRAWS };
}

describe('a binomial draw', () => {
  // Mean np and variance np(1 - p); four standard errors either way.
  test.each([
    { n: 1, p: 0.3 },
    { n: 20, p: 0.05 },
    { n: 20, p: 0.9 },
    { n: 400, p: 0.2 },
    { n: 100_000, p: 0.0004 },
  ])('of $n at $p has the mean and variance of its law', ({ n, p }) => {
    const stream = randomStream(1, n);
    const { mean, variance } = moments(() => drawBinomial(stream, n, p));
    const law = n * p * (1 - p);

    expect(Math.abs(mean - n * p)).toBeLessThan(4 * Math.sqrt(law / DRAWS));
    expect(Math.abs(variance / law - 1)).toBeLessThan(0.06);
  });

  test('is a whole number from none to all of the trials, for any chance', () => {
    assert(
      property(nat(5_000), double({ min: -1, max: 2, noNaN: true }), nat(), (n, p, seed) => {
        const draw = drawBinomial(randomStream(seed), n, p);
        expect(Number.isInteger(draw)).toBe(true);
        expect(draw).toBeGreaterThanOrEqual(0);
        expect(draw).toBeLessThanOrEqual(n);
      }),
    );
  });
});

test.each([0.02, 3, 11.9, 250])('a Poisson count of mean %d has the mean and variance of its law', (mean) => {
  const stream = randomStream(2);
  const drawn = moments(() => drawPoisson(stream, mean));

  expect(Math.abs(drawn.mean - mean)).toBeLessThan(4 * Math.sqrt(mean / DRAWS));
  expect(Math.abs(drawn.variance / mean - 1)).toBeLessThan(0.2);
});

test('a count whose mean is nothing is 0', () => {
  expect(drawPoisson(randomStream(2), 0)).toBe(0);
});

test('shuffling keeps every item', () => {
  const items = Array.from({ length: 50 }, (_, i) => i);

  expect(shuffled(randomStream(3), items)).not.toEqual(items);
  expect(shuffled(randomStream(3), items).toSorted((a, b) => a - b)).toEqual(items);
});

test('picking from nothing is refused', () => {
  expect(() => pickOne(randomStream(4), [])).toThrow(RangeError);
});

test('a stream is fixed by its keys, in their order', () => {
  const start = (...keys: number[]) => {
    const stream = randomStream(...keys);
    return [stream.fraction(), stream.fraction()];
  };

  expect(start(7, 1, 2)).toEqual(start(7, 1, 2));
  expect(start(7, 1, 2)).not.toEqual(start(7, 2, 1));
  expect(start(7, 1)).not.toEqual(start(7, 2));
});
