import { describe, expect, test } from 'vitest';
import {
  nhsDigitalCount,
  nhsDigitalShare,
  SUPPRESSED,
} from '../../functions/disclosure/nhs-digital-disclosure.ts';
import oracle from '../fixtures/published/disclosure_control.json' with { type: 'json' };
import * as fc from '../property/fast-check.ts';

const { cases } = oracle;

describe('NHS Digital below England', () => {
  test.each(cases.nhs_digital_subnational)('$input is published as $expected', ({ input, expected }) => {
    expect(String(nhsDigitalCount(input))).toBe(expected);
  });

  test('England is published as it is', () => {
    expect([3, 8].map((count) => nhsDigitalCount(count, 'national'))).toEqual([3, 8]);
  });

  test.each([
    { what: 'from the rounded counts', numerator: 12, denominator: 43, expected: 10 / 45 },
    { what: 'hidden with its numerator', numerator: 7, denominator: 43, expected: SUPPRESSED },
    { what: 'hidden with its denominator', numerator: 0, denominator: 5, expected: SUPPRESSED },
    { what: '0 when nobody of many did', numerator: 0, denominator: 43, expected: 0 },
    { what: 'unknown where nobody is counted', numerator: 0, denominator: 0, expected: null },
  ])('a share is $what', ({ numerator, denominator, expected }) => {
    expect(nhsDigitalShare(numerator, denominator)).toBe(expected);
  });
});

test('no number from 1 to 7 gets out below England', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (count) => {
      const published = nhsDigitalCount(count);
      expect(published === SUPPRESSED || published === 0 || published >= 10).toBe(true);
    }),
  );
});
