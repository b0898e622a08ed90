import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type InequalityQuantile, slopeIndex } from '../../functions/statistics/slope-index.ts';
import published from '../fixtures/published/phe_sii_rii.json' with { type: 'json' };
import { relativeError } from './relative-error.ts';

const ValueType = z.literal([0, 1, 2]);

describe('slopeIndex agrees with PHEindicatormethods', () => {
  test.each(published.cases)('$id: $description', ({ input, params, expected }) => {
    const { transform, multiplier, confidence } = params;
    const valueType = ValueType.parse(params.valueType);
    const index = slopeIndex(input.quantiles, { valueType, transform, multiplier, confidence });

    expect(relativeError(index?.sii, expected.sii)).toBeLessThan(1e-7);
    expect(relativeError(index?.rii, expected.rii)).toBeLessThan(1e-7);
    // Both sides are simulations: the package's own test allows 5 %.
    for (const interval of expected.ci) {
      const ours = index?.intervals.find((each) => each.confidence === interval.confidence);
      expect(relativeError(ours?.sii?.lower, interval.sii_lower)).toBeLessThan(0.05);
      expect(relativeError(ours?.sii?.upper, interval.sii_upper)).toBeLessThan(0.05);
      expect(relativeError(ours?.rii?.lower, interval.rii_lower)).toBeLessThan(0.05);
      expect(relativeError(ours?.rii?.upper, interval.rii_upper)).toBeLessThan(0.05);
    }
  });
});

/** Five quantiles of the same size, whose middles lie at 0.1, 0.3, 0.5, 0.7 and 0.9. */
function fifths(
  values: readonly (number | null)[],
  more: Partial<InequalityQuantile> = {},
): InequalityQuantile[] {
  return values.map((value, i) => ({ quantile: i + 1, population: 1000, value, ...more }));
}

/** What becomes of an ask: the message it is refused with, that there is no index, or nothing amiss. */
function outcomeOf(quantiles: InequalityQuantile[]): string | undefined {
  try {
    return slopeIndex(quantiles) === null ? 'no SII for that area' : undefined;
  } catch (error) {
    return error instanceof RangeError ? error.message : 'another error';
  }
}

// Where the package only warns there is nothing amiss here: nobody would read a warning of ours.
const asked: Record<string, InequalityQuantile[]> = {
  'quantiles < 5 or > 100': fifths([1, 2, 3, 4]),
  'quantiles > 10': fifths([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
  'population <= 0 or missing': fifths([1, 2, 3, 4, 5], { population: 0 }),
  'an area lacks data for any quantile': fifths([1, 2, null, 4, 5]),
};

test.each(published.errors)(
  'slopeIndex, where phe_sii stops or warns: $when',
  ({ when, message, effect }) => {
    const outcome = outcomeOf(asked[when] ?? []);
    expect(outcome?.slice(0, message?.length)).toBe(message ?? effect);
  },
);

describe('slopeIndex', () => {
  // A straight line 10 + 5 × rank has Y₀ = 10, SII = 5 and RII = 15/10.
  test('finds a straight line exactly', () => {
    const index = slopeIndex(fifths([10.5, 11.5, 12.5, 13.5, 14.5]));
    expect(index?.intercept).toBeCloseTo(10, 12);
    expect(index?.sii).toBeCloseTo(5, 12);
    expect(index?.rii).toBeCloseTo(1.5, 12);
    expect(index?.intervals).toEqual([]);
  });

  test('orders quantiles by their number', () => {
    const quantiles = fifths([10, 11, 15, 12, 14]);
    expect(slopeIndex(quantiles.toReversed())).toEqual(slopeIndex(quantiles));
  });

  // ln y = ln 2 + ln 3 × rank: from 2 to 6 on the rate's own scale.
  test('fits the logarithm of a rate when told to, and gives the rate’s own units back', () => {
    const index = slopeIndex(fifths([0.1, 0.3, 0.5, 0.7, 0.9].map((rank) => 2 * 3 ** rank)), {
      valueType: 1,
      transform: true,
    });
    expect(index?.intercept).toBeCloseTo(2, 12);
    expect(index?.sii).toBeCloseTo(4, 12);
    expect(index?.rii).toBeCloseTo(3, 12);
  });

  // logit y = −1 + 2 × rank: from 1/(1 + e) = 0.268941, over tanh ½ = 0.462117.
  test('fits the logit of a proportion when told to', () => {
    const values = [0.1, 0.3, 0.5, 0.7, 0.9].map((rank) => 1 / (1 + Math.exp(1 - 2 * rank)));
    const index = slopeIndex(fifths(values), { valueType: 2, transform: true });
    expect(index?.intercept).toBeCloseTo(0.268941, 6);
    expect(index?.sii).toBeCloseTo(Math.tanh(0.5), 12);
  });

  test('a multiplier scales the slope alone; a negative one turns the relative index over', () => {
    const quantiles = fifths([0.105, 0.115, 0.125, 0.135, 0.145], { standardError: 0.01 });
    const plain = slopeIndex(quantiles);
    const turned = slopeIndex(quantiles, { multiplier: -100 });
    expect(turned?.sii).toBeCloseTo(-5, 10);
    expect(turned?.rii).toBeCloseTo(1 / 1.5, 10);
    expect(turned?.intercept).toBeCloseTo(0.1, 12);
    expect(turned?.intervals[0]?.sii?.lower).toBeCloseTo(
      -100 * (plain?.intervals[0]?.sii?.upper ?? Number.NaN),
      8,
    );
  });

  test('works the value of a proportion out from its count', () => {
    const counts = [100, 120, 150, 160, 190];
    const fromCounts = counts.map((count, i) => ({ quantile: i + 1, population: 1000, count }));
    const fromValues = fifths(counts.map((count) => count / 1000));
    expect(slopeIndex(fromCounts, { valueType: 2 })).toEqual(slopeIndex(fromValues, { valueType: 2 }));
  });

  // With equal populations SII = Σ w y, w = 2.5 (rank − ½), and Σ w² = 6.25 × 0.4 = 2.5: SD = 0.1 √2.5.
  test('its interval is exact where nothing is transformed', () => {
    const index = slopeIndex(fifths([1, 2, 3, 4, 5], { standardError: 0.1 }), { confidence: [0.95, 0.998] });
    const spread = 0.1 * Math.sqrt(2.5);
    expect(index?.intervals.map(({ confidence }) => confidence)).toEqual([0.95, 0.998]);
    expect(index?.intervals[0]?.sii?.upper).toBeCloseTo(5 + 1.959963984540054 * spread, 10);
    expect(index?.intervals[1]?.sii?.lower).toBeCloseTo(5 - 3.090232306167813 * spread, 10);
  });

  // phe_sii with transform = TRUE, as its published source does it: the limits of the slope, turned
  // about the middle of the line. Here ln y = ln 2 + ln 3 × rank, and the slope's error is 0.1 √2.5 as above.
  test.each([1, -1])('turns a transformed line about its middle, multiplier %d', (multiplier) => {
    const values = [0.1, 0.3, 0.5, 0.7, 0.9].map((rank) => 2 * 3 ** rank);
    const index = slopeIndex(fifths(values, { standardError: 0.1 }), {
      valueType: 1,
      transform: true,
      multiplier,
    });
    const reach = 1.959963984540054 * 0.1 * Math.sqrt(2.5);
    const slopes = [Math.log(3) - reach, Math.log(3) + reach];
    const [low = Number.NaN, high = Number.NaN] = slopes.map(
      (slope) => 2 * Math.sqrt(3) * 2 * Math.sinh(slope / 2),
    );
    const [least = Number.NaN, most = Number.NaN] = slopes.map(Math.exp);
    const flipped = multiplier < 0;
    expect(index?.intervals[0]?.sii?.lower).toBeCloseTo(flipped ? -high : low, 10);
    expect(index?.intervals[0]?.sii?.upper).toBeCloseTo(flipped ? -low : high, 10);
    expect(index?.intervals[0]?.rii?.lower).toBeCloseTo(flipped ? 1 / most : least, 10);
    expect(index?.intervals[0]?.rii?.upper).toBeCloseTo(flipped ? 1 / least : most, 10);
  });

  // phe_sii refuses a standard error beside a transform, and takes it from the limits.
  test('takes the limits of a transformed value though a standard error is given', () => {
    const values = [0.2, 0.3, 0.35, 0.4, 0.5];
    const limits = values.map((value) => ({ lowerCL: value - 0.05, upperCL: value + 0.05 }));
    const quantiles = fifths(values).map((quantile, i) => ({ ...quantile, ...limits[i] }));
    const options = { valueType: 2, transform: true } as const;
    const doubled = quantiles.map((quantile) => ({ ...quantile, standardError: 9 }));
    expect(slopeIndex(doubled, options)).toEqual(slopeIndex(quantiles, options));
    expect(slopeIndex(doubled, { valueType: 2 })).not.toEqual(slopeIndex(quantiles, { valueType: 2 }));
  });

  test('takes limits where no standard error is given', () => {
    const reach = 1.959963984540054 * 0.1;
    const values = [1, 2, 3, 4, 5];
    const limits = values.map((value, i) => ({
      quantile: i + 1,
      population: 1000,
      value,
      lowerCL: value - reach,
      upperCL: value + reach,
    }));
    const fromErrors = slopeIndex(fifths(values, { standardError: 0.1 }));
    expect(slopeIndex(limits)?.intervals[0]?.sii?.lower).toBeCloseTo(
      fromErrors?.intervals[0]?.sii?.lower ?? Number.NaN,
      8,
    );
  });

  test('gives the same interval for the same seed', () => {
    const quantiles = fifths([0.1, 0.2, 0.2, 0.3, 0.3], { standardError: 0.2 });
    const options = { valueType: 2, seed: 4 } as const;
    expect(slopeIndex(quantiles, options)).toEqual(slopeIndex(quantiles, options));
    expect(slopeIndex(quantiles, options)).not.toEqual(slopeIndex(quantiles, { ...options, seed: 5 }));
  });

  test('there is none where a quantile has no value, or no logarithm when one is needed', () => {
    expect(slopeIndex(fifths([1, 2, null, 4, 5]))).toBeNull();
    expect(slopeIndex(fifths([0, 2, 3, 4, 5]), { valueType: 1, transform: true })).toBeNull();
    expect(slopeIndex(fifths([0.1, 0.2, 0.3, 0.4, 1]), { valueType: 2, transform: true })).toBeNull();
  });

  test('a rate of 0 still has its index, but no interval, which needs its logarithm', () => {
    const index = slopeIndex(fifths([0, 2, 3, 4, 5], { standardError: 0.1 }), { valueType: 1 });
    expect(index?.sii).toBeGreaterThan(0);
    expect(index?.intervals).toEqual([]);
  });

  test('a line that starts at 0 has no relative index', () => {
    expect(slopeIndex(fifths([0, 0, 0, 0, 0]))).toEqual({ sii: 0, rii: null, intercept: 0, intervals: [] });
  });

  test.each([
    ['four quantiles', fifths([1, 2, 3, 4]), {}, 'Number of quantiles must be between 5 and 100'],
    [
      'an empty quantile',
      fifths([1, 2, 3, 4, 5], { population: 0 }),
      {},
      'zero, negative or missing population',
    ],
    [
      'a quantile given twice',
      fifths([1, 2, 3, 4, 5], { quantile: 1 }),
      {},
      'each quantile must be given once',
    ],
    ['a value that is not a number', fifths([1, 2, 3, 4, Number.NaN]), {}, 'finite'],
    ['a proportion that is a percentage', fifths([1, 2, 3, 4, 5]), { valueType: 2 }, 'between 0 and 1'],
    ['a transform of what has no scale', fifths([1, 2, 3, 4, 5]), { transform: true }, 'should be 1 or 2'],
    ['limits the wrong way round', fifths([1, 2, 3, 4, 5], { lowerCL: 9, upperCL: 1 }), {}, 'standard error'],
    ['a multiplier of 0', fifths([1, 2, 3, 4, 5]), { multiplier: 0 }, 'multiplier must be'],
    ['too few repetitions', fifths([1, 2, 3, 4, 5]), { repetitions: 100 }, 'repetitions must be'],
    [
      'an unknown confidence',
      fifths([1, 2, 3, 4, 5], { standardError: 1 }),
      { confidence: [0.5] },
      'confidence',
    ],
  ] as const)('refuses %s', (_what, quantiles, options, message) => {
    expect(() => slopeIndex(quantiles, options)).toThrow(message);
  });
});
