import { describe, expect, test } from 'vitest';
import { contractYearOf, monthOf } from '../../functions/contracts/month.ts';
import * as fc from '../property/fast-check.ts';

describe('the contract year of a month', () => {
  test.each([
    ['2026-07', '2026-27'],
    ['2026-04', '2026-27'],
    ['2026-03', '2025-26'],
    ['2027-01', '2026-27'],
    ['2000-01', '1999-00'],
  ] as const)('%s is in %s', (month, contractYear) => {
    expect(contractYearOf(month)).toBe(contractYear);
  });

  test('April opens a year that holds the eleven months after it, and no month before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2001, max: 2098 }), fc.integer({ min: 0, max: 11 }), (first, later) => {
        const at = monthOf(new Date(Date.UTC(first, 3 + later, 1)).toISOString());

        expect(contractYearOf(at)).toBe(contractYearOf(`${first}-04`));
        expect(contractYearOf(`${first}-03`)).not.toBe(contractYearOf(`${first}-04`));
      }),
    );
  });

  test.each(['2026', '2026-13', '2026-7', '31/07/2026', ''])('"%s" is no month', (text) => {
    expect(() => Reflect.apply(contractYearOf, undefined, [text])).toThrow(RangeError);
  });
});
