import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { overDispersedLimits } from '../../functions/statistics/funnel-limits.ts';
import { overDispersion } from '../../functions/statistics/over-dispersion.ts';
import published from '../fixtures/published/funnelplotr_overdispersion.json' with { type: 'json' };
import { relativeError } from './relative-error.ts';

const TOLERANCE = published.tolerance.relative;

const Kind = z.enum(['SHMI', 'CQC', 'PR', 'RC']);

function kindOf({ data_type, sr_method }: { data_type: string; sr_method: string }) {
  return Kind.parse(data_type === 'SR' ? sr_method : data_type);
}

describe('overDispersion agrees with FunnelPlotR', () => {
  test.each(published.cases)('$id', ({ input, params, expected }) => {
    const kind = kindOf(params);
    const found = overDispersion(kind, input.numerator, input.denominator, params.trim_by);

    expect(relativeError(found?.phi, expected.phi)).toBeLessThan(TOLERANCE);
    expect(relativeError(found?.tau2, expected.tau2)).toBeLessThan(TOLERANCE);
    expect(relativeError(found?.target, expected.target)).toBeLessThan(TOLERANCE);
    expect(found?.n).toBe(expected.n);
    expected.z.Uzscore.forEach((score, i) => {
      expect(relativeError(found?.scores[i], score)).toBeLessThan(TOLERANCE);
    });
    expected.z.Wuzscore.forEach((score, i) => {
      expect(relativeError(found?.trimmedScores[i], score)).toBeLessThan(TOLERANCE);
    });
  });

  test.each(published.cases)('limits of $id', ({ params, expected }) => {
    const kind = kindOf(params);
    const { limits, target, tau2 } = expected;
    limits.number_seq.forEach((size, i) => {
      const wide = overDispersedLimits(kind, target, size, tau2);
      const plain = overDispersedLimits(kind, target, size, 0);
      const pairs: [number, number | undefined][] = [
        [wide.at95.lower, limits.odll95[i]],
        [wide.at95.upper, limits.odul95[i]],
        [wide.at998.lower, limits.odll998[i]],
        [wide.at998.upper, limits.odul998[i]],
      ];
      // Plain limits of a standardised ratio are exact Poisson ones there, and no funnel here is of such ratios.
      if (params.data_type !== 'SR')
        pairs.push(
          [plain.at95.lower, limits.ll95[i]],
          [plain.at95.upper, limits.ul95[i]],
          [plain.at998.lower, limits.ll998[i]],
          [plain.at998.upper, limits.ul998[i]],
        );
      for (const [ours, theirs] of pairs) {
        expect(relativeError(ours * params.multiplier, theirs ?? Number.NaN)).toBeLessThan(TOLERANCE);
      }
    });
  });
});

describe('overDispersion', () => {
  // By hand: z = (√x/n − 1)·2√n of 36/100, 100/100, 144/100 is −8, 0, 4; φ = 80/3; excess 80 − 2;
  // weights 400 each: 1200 − 480000/1200 = 800; τ² = 78/800 = 0.0975.
  test('on the square-root scale, nothing trimmed, comes to hand arithmetic', () => {
    const found = overDispersion('CQC', [36, 100, 144], [100, 100, 100], 0);
    expect(found?.scores.map((score) => score.toFixed(10))).toEqual([
      '-8.0000000000',
      '0.0000000000',
      '4.0000000000',
    ]);
    expect(found?.phi).toBeCloseTo(80 / 3, 12);
    expect(found?.tau2).toBeCloseTo(0.0975, 12);
    expect(found?.target).toBe(1);
  });

  test('winsorises to the tenth and ninetieth percentile', () => {
    const numerators = [36, 64, 81, 100, 100, 100, 100, 121, 144, 400, 100];
    const found = overDispersion(
      'CQC',
      numerators,
      numerators.map(() => 100),
    );
    // Type 7 of 11 scores: the 2nd and the 10th in order, −4 and 4.
    expect(Math.min(...(found?.trimmedScores.map(Number) ?? []))).toBeCloseTo(-4, 10);
    expect(Math.max(...(found?.trimmedScores.map(Number) ?? []))).toBeCloseTo(4, 10);
  });

  test('drops the outer tenths of SHMI ratios rather than pulling them in', () => {
    const numerators = Array.from({ length: 19 }, (_, i) => 90 + i);
    const found = overDispersion(
      'SHMI',
      numerators,
      numerators.map(() => 100),
    );
    // ⌊rank·10/20⌋ is 0 for rank 1 and 9 for ranks 18 and 19: those three go.
    expect(found?.trimmedScores.map((score) => score === null)).toEqual([
      true,
      ...Array.from({ length: 16 }, () => false),
      true,
      true,
    ]);
    expect(found?.n).toBe(16);
  });

  // R 4.2.2: round(c(99.765, 508.065, 10.125), 2) is 99.76, 508.06, 10.12; a z-score of SHMI is √E ln(O/E).
  test.each([
    [99.765, 99.76],
    [508.065, 508.06],
    [10.125, 10.12],
    [233.338, 233.34],
  ])('takes %d deaths expected in a SHMI as R rounds them, %d', (given, used) => {
    const found = overDispersion('SHMI', [150, 90, 40], [given, 80, 50]);
    expect(found?.scores[0]).toBeCloseTo(Math.sqrt(used) * Math.log(150 / used), 12);
  });

  test('gives ties the mean of their ranks', () => {
    const found = overDispersion(
      'SHMI',
      Array.from({ length: 12 }, () => 110),
      Array.from({ length: 12 }, () => 100),
    );
    expect(found?.n).toBe(12);
  });

  test('a proportion is drawn about the pooled one', () => {
    expect(overDispersion('PR', [10, 30, 20], [100, 100, 200])?.target).toBe(0.15);
    expect(overDispersion('RC', [10, 30, 20], [100, 100, 200])?.target).toBe(0.15);
  });

  test('finds no variance between units that are alike', () => {
    expect(overDispersion('PR', [20, 40, 60], [100, 200, 300])?.tau2).toBe(0);
  });

  test.each([
    ['no unit', [], []],
    ['one unit', [5], [10]],
  ])('there is none of %s', (_what, numerators, denominators) => {
    expect(overDispersion('PR', numerators, denominators)).toBeNull();
  });

  test.each([
    ['a proportion above 1', 'PR', [11], [10], 0.1],
    ['a SHMI of no deaths', 'SHMI', [0], [10], 0.1],
    ['nothing expected', 'CQC', [1], [0], 0.1],
    ['fewer denominators than numerators', 'PR', [1, 2], [3], 0.1],
    ['a count that is not a number', 'PR', [Number.NaN], [3], 0.1],
    ['counts of which none happened', 'RC', [0, 0], [3, 4], 0.1],
    ['half trimmed at each end', 'PR', [1], [3], 0.5],
  ] as const)('refuses %s', (_what, kind, numerators, denominators, trimBy) => {
    expect(() => overDispersion(kind, numerators, denominators, trimBy)).toThrow(RangeError);
  });
});

describe('overDispersedLimits', () => {
  test('of a proportion stop at 0 and 1', () => {
    expect(overDispersedLimits('PR', 0.01, 4, 0.5).at998.lower).toBe(0);
    expect(overDispersedLimits('PR', 0.99, 4, 0.5).at998.upper).toBe(1);
  });

  // sin²(asin √½ ± 1.959964/(2·10)) at n = 100 and p = ½: sin²(π/4 ± 0.0979982) = ½ ± ½ sin 0.1959964.
  test('of a proportion are symmetric on the arcsine scale', () => {
    const { at95 } = overDispersedLimits('PR', 0.5, 100, 0);
    expect(at95.upper).toBeCloseTo(0.5 + Math.sin(0.1959964) / 2, 12);
    expect(at95.lower).toBeCloseTo(0.5 - Math.sin(0.1959964) / 2, 12);
  });

  test('refuse a unit of no size', () => {
    expect(() => overDispersedLimits('PR', 0.5, 0, 0)).toThrow(RangeError);
  });

  test.each([
    ['a centre line that is not a number', Number.NaN, 0],
    ['a proportion above 1', 1.5, 0],
    ['a variance below 0', 0.5, -1],
    ['a variance that is not a number', 0.5, Number.NaN],
  ])('refuse %s', (_what, target, tau2) => {
    expect(() => overDispersedLimits('PR', target, 10, tau2)).toThrow(RangeError);
  });
});
