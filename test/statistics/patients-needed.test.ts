import { describe, expect, test } from 'vitest';
import { patientsNeeded } from '../../functions/statistics/patients-needed.ts';
import published from '../fixtures/published/target_patients_derived.json' with { type: 'json' };
import * as fc from '../property/fast-check.ts';

describe('patientsNeeded agrees with the definition of CVDPREVENT’s target patients', () => {
  test.each(published.cases)(
    '$input.numerator of $input.denominator to $input.targetPct % is $expected',
    ({ input, expected }) => {
      expect(patientsNeeded(input.numerator, input.denominator, `${input.targetPct}%`)).toBe(expected);
    },
  );

  // In floating point Math.ceil(t / 100 × 100 − n) gives 1 for each of these.
  test.each([7, 14, 28, 55, 56])('%i of 100 against the same per cent needs nobody', (count) => {
    expect(patientsNeeded(count, 100, `${count}%`)).toBe(0);
  });
});

describe('patientsNeeded', () => {
  test.each([
    { numerator: 0, denominator: 3, target: '33.3%', needed: 1 },
    { numerator: 0, denominator: 1000, target: '0.0005', needed: 1 },
    { numerator: 10, denominator: 10, target: '100%', needed: 0 },
    { numerator: 0, denominator: 10, target: '1', needed: 10 },
    { numerator: 5, denominator: 10, target: '0', needed: 0 },
  ])('$numerator of $denominator to $target is $needed', ({ numerator, denominator, target, needed }) => {
    expect(patientsNeeded(numerator, denominator, target)).toBe(needed);
  });

  test('counts downward where fewer is better', () => {
    expect(patientsNeeded(30, 100, '28%', 'downward')).toBe(2);
    expect(patientsNeeded(28, 100, '28%', 'downward')).toBe(0);
    expect(patientsNeeded(2, 3, '50%', 'downward')).toBe(1);
  });

  test('reaches the target with the patients it names, and with no fewer', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), fc.nat(1000), (numerator, more, permille) => {
        fc.pre(numerator + more > 0);
        const denominator = numerator + more;
        const needed = patientsNeeded(numerator, denominator, (permille / 1000).toFixed(3)) ?? Number.NaN;
        const reaches = (count: number) => count * 1000 >= permille * denominator;
        expect(reaches(numerator + needed)).toBe(true);
        expect(needed === 0 || !reaches(numerator + needed - 1)).toBe(true);
      }),
    );
  });

  test.each([
    ['a target above all patients', 1, 2, '101%'],
    ['a target below none', 1, 2, '-1%'],
    ['a target that is no number', 1, 2, 'most'],
    ['a target with an exponent, which no contract writes', 1, 2, '1e-1'],
    ['more patients than are eligible', 3, 2, '50%'],
    ['part of a patient', 0.5, 2, '50%'],
    ['a count that is not a number', Number.NaN, 2, '50%'],
    ['a negative count', -1, 2, '50%'],
  ])('refuses %s', (_what, numerator, denominator, target) => {
    expect(() => patientsNeeded(numerator, denominator, target)).toThrow(RangeError);
  });
});
