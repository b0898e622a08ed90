import { describe, expect, test } from 'vitest';
import { wilsonInterval } from '../../functions/statistics/wilson-interval.ts';
import newcombe from '../fixtures/published/newcombe_proportions.json' with { type: 'json' };
import proportions from '../fixtures/published/phe_proportion_wilson.json' with { type: 'json' };
import * as fc from '../property/fast-check.ts';
import { relativeError } from './relative-error.ts';

describe('wilsonInterval agrees with PHEindicatormethods', () => {
  test.each(proportions.cases)(
    '$id: $input.numerator of $input.denominator',
    ({ input, params, expected }) => {
      const at95 = wilsonInterval(input.numerator, input.denominator, 0.95);
      const at998 = wilsonInterval(input.numerator, input.denominator, 0.998);
      const scale = params.multiplier;

      expect(relativeError((at95?.value ?? Number.NaN) * scale, expected.value)).toBeLessThan(1e-7);
      expect(relativeError((at95?.lower ?? Number.NaN) * scale, expected.lower95_0cl)).toBeLessThan(1e-7);
      expect(relativeError((at95?.upper ?? Number.NaN) * scale, expected.upper95_0cl)).toBeLessThan(1e-7);
      expect(relativeError((at998?.lower ?? Number.NaN) * scale, expected.lower99_8cl)).toBeLessThan(1e-7);
      expect(relativeError((at998?.upper ?? Number.NaN) * scale, expected.upper99_8cl)).toBeLessThan(1e-7);
    },
  );
});

// A denominator of 0 itself has no share, which is no fault: it is null here, see below.
const refused: Record<string, () => unknown> = {
  'numerator < 0': () => wilsonInterval(-1, 10),
  'denominator <= 0': () => wilsonInterval(0, -1),
  'numerator > denominator': () => wilsonInterval(11, 10),
  'confidence < 0.9, or between 1 and 90, or > 100': () => wilsonInterval(1, 10, 0.89),
};

test.each(proportions.errors)(
  'wilsonInterval refuses, as phe_proportion does: $when',
  ({ when, message }) => {
    expect(refused[when]).toThrow(message);
  },
);

describe('wilsonInterval agrees with Newcombe 1998, to his four decimals', () => {
  test.each(newcombe.single)('$input.x of $input.n', ({ input, expected }) => {
    const interval = wilsonInterval(input.x, input.n);
    expect(Math.abs((interval?.lower ?? Number.NaN) - expected.lower)).toBeLessThan(
      newcombe.tolerance.absolute,
    );
    expect(Math.abs((interval?.upper ?? Number.NaN) - expected.upper)).toBeLessThan(
      newcombe.tolerance.absolute,
    );
  });
});

describe('wilsonInterval', () => {
  // At the ends of the range the closed form is z² / (n + z²) from the end: 3.841459 / 13.841459 = 0.277533.
  test('reaches 0 when nobody met the measure, and 1 when everybody did', () => {
    expect(wilsonInterval(0, 10)).toMatchObject({ value: 0, lower: 0, upper: expect.closeTo(0.277533, 6) });
    expect(wilsonInterval(10, 10)).toMatchObject({ value: 1, lower: expect.closeTo(0.722467, 6), upper: 1 });
  });

  test('has no value for an empty population: an undefined share is not zero', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  test('takes weighted counts, which need not be whole', () => {
    expect(wilsonInterval(2.5, 10)?.value).toBe(0.25);
  });

  test('lies within 0 and 1 and holds its estimate', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.nat(1e9), (met, missed) => {
        fc.pre(met + missed > 0);
        const { value, lower, upper } = wilsonInterval(met, met + missed, 0.998) ?? {
          value: -1,
          lower: 0,
          upper: 0,
        };
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(value).toBeGreaterThanOrEqual(lower);
        expect(upper).toBeGreaterThanOrEqual(value);
        expect(upper).toBeLessThanOrEqual(1);
      }),
    );
  });

  test.each([
    ['more events than patients', 11, 10, 'numerators must be less than or equal to denominator'],
    ['a negative count', -1, 10, 'numerators must be greater than or equal to zero'],
    ['a negative population', 0, -1, 'denominators must be greater than zero'],
    ['a count that is not a number', Number.NaN, 10, 'numerators must be'],
    ['an endless population', 1, Number.POSITIVE_INFINITY, 'denominators must be'],
  ])('refuses %s', (_what, numerator, denominator, message) => {
    expect(() => wilsonInterval(numerator, denominator)).toThrow(message);
  });

  test('refuses a count that is missing at run time, which no type can keep out of a file: it is not 0 of 100', () => {
    const missing: number = JSON.parse('null');
    expect(() => wilsonInterval(missing, 100)).toThrow(RangeError);
    expect(() => wilsonInterval(5, missing)).toThrow(RangeError);
  });
});
