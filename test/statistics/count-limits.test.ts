import { describe, expect, test } from 'vitest';
import { byarLimits } from '../../functions/statistics/byar-limits.ts';
import { crudeRate } from '../../functions/statistics/crude-rate.ts';
import { exactPoissonLimits } from '../../functions/statistics/exact-poisson-limits.ts';
import { wilsonInterval } from '../../functions/statistics/wilson-interval.ts';
import rates from '../fixtures/published/phe_rate_byar_exact.json' with { type: 'json' };
import counts from '../fixtures/published/phe_wilson_byar_counts.json' with { type: 'json' };
import { relativeError } from './relative-error.ts';

describe('crudeRate agrees with PHEindicatormethods', () => {
  test.each(rates.cases)(
    '$id: $input.numerator in $input.denominator',
    ({ input, params, expected, method }) => {
      const { multiplier } = params;
      const at95 = crudeRate(input.numerator, input.denominator, { multiplier });
      const at998 = crudeRate(input.numerator, input.denominator, { multiplier, confidence: 0.998 });

      expect(at95?.method).toBe(method);
      expect(relativeError(at95?.value, expected.value)).toBeLessThan(1e-7);
      expect(relativeError(at95?.lower, expected.lower95_0cl)).toBeLessThan(1e-7);
      expect(relativeError(at95?.upper, expected.upper95_0cl)).toBeLessThan(1e-7);
      expect(relativeError(at998?.lower, expected.lower99_8cl)).toBeLessThan(1e-7);
      expect(relativeError(at998?.upper, expected.upper99_8cl)).toBeLessThan(1e-7);
    },
  );
});

describe('limits on counts agree with PHEindicatormethods', () => {
  test.each(counts.cases)('$id: $method', ({ method, input, params, expected }) => {
    const limits =
      method === 'Byars'
        ? byarLimits(input.x, params.confidence)
        : wilsonInterval(input.x, input.n ?? Number.NaN, params.confidence);
    expect(relativeError(limits?.lower, expected.lower)).toBeLessThan(1e-7);
    expect(relativeError(limits?.upper, expected.upper)).toBeLessThan(1e-7);
  });
});

describe('limits on small counts', () => {
  // Garwood 1936: no event gives −ln(0.025) = 3.688879 at most; one event gives 0.025318 to 5.571643.
  test('are exact below ten events', () => {
    expect(exactPoissonLimits(0)).toEqual({ lower: 0, upper: expect.closeTo(-Math.log(0.025), 12) });
    expect(exactPoissonLimits(1)).toEqual({
      lower: expect.closeTo(0.025318, 6),
      upper: expect.closeTo(5.571643, 6),
    });
  });

  test('change from exact to Byar at ten events', () => {
    expect(crudeRate(9, 100)?.method).toBe('Exact');
    expect(crudeRate(10, 100)?.method).toBe('Byars');
  });

  test("Byar's lower limit is missing where its formula falls below 0", () => {
    expect(byarLimits(0).lower).toBeNull();
    expect(byarLimits(0.1).lower).toBeNull();
    expect(byarLimits(1, 0.998).lower).toBeNull();
  });

  // Byar's upper limit of 0 events: (1 − 1/9 + 1.959964/3)³ = 3.671776.
  test("Byar's upper limit is there even of no events", () => {
    expect(byarLimits(0).upper).toBeCloseTo((1 - 1 / 9 + 1.959963984540054 / 3) ** 3, 12);
  });

  test('a rate of no events is 0 with an upper limit', () => {
    expect(crudeRate(0, 50_000)).toEqual({
      value: 0,
      lower: 0,
      upper: expect.closeTo(7.377759, 6),
      method: 'Exact',
    });
  });

  test('there is no rate in an empty population', () => {
    expect(crudeRate(0, 0)).toBeNull();
  });

  test.each([
    ['a negative count', () => crudeRate(-1, 10), 'numerators must be greater than or equal to zero'],
    ['a large negative count', () => byarLimits(-20), 'numerators must be greater than or equal to zero'],
    ['a count that is not a number', () => exactPoissonLimits(Number.NaN), 'numerators must be'],
    ['a negative population', () => crudeRate(1, -10), 'denominators must be greater than zero'],
    ['a multiplier of 0', () => crudeRate(1, 10, { multiplier: 0 }), 'multiplier must be'],
  ])('refuses %s', (_what, ask, message) => {
    expect(ask).toThrow(message);
  });
});
