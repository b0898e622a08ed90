import { describe, expect, test } from 'vitest';
import { SUPPRESSED } from '../../functions/disclosure/disclosed-count.ts';
import { surveyAnswerCounts, surveyResult } from '../../functions/disclosure/gp-patient-survey-disclosure.ts';
import { networkContractDisclosure } from '../../functions/disclosure/network-contract-disclosure.ts';
import {
  nhsDigitalCount,
  nhsDigitalMean,
  nhsDigitalShare,
} from '../../functions/disclosure/nhs-digital-disclosure.ts';
import { opensafelyCount, opensafelyRatio } from '../../functions/disclosure/opensafely-disclosure.ts';
import oracle from '../fixtures/published/disclosure_control.json' with { type: 'json' };
import * as fc from '../property/fast-check.ts';

const { cases } = oracle;

describe('OpenSAFELY', () => {
  test.each(cases.opensafely_apply_sdc)('$input is published as $expected', ({ input, expected }) => {
    expect(opensafelyCount(input)).toBe(expected);
  });

  test.each([...cases.opensafely_errors, 7.5, Number.NaN])('refuses %d', (input) => {
    expect(() => opensafelyCount(input)).toThrow(RangeError);
  });

  test('a ratio is made of the rounded counts', () => {
    expect(opensafelyRatio(8, 23)).toEqual({ numerator: 10, denominator: 25, ratio: 0.4 });
    expect(opensafelyRatio(7, 23).ratio).toBe(0);
  });

  test('a ratio over a redacted count is unknown', () => {
    expect(opensafelyRatio(3, 7).ratio).toBeNull();
  });
});

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

  test.each([
    { basedOn: 0, expected: null },
    { basedOn: 1, expected: SUPPRESSED },
    { basedOn: 7, expected: SUPPRESSED },
    { basedOn: 8, expected: 4.2 },
  ])('a mean of $basedOn values is $expected', ({ basedOn, expected }) => {
    expect(nhsDigitalMean(4.2, basedOn)).toBe(expected);
  });

  test('a mean of few is shown for England, and a missing one stays missing', () => {
    expect(nhsDigitalMean(4.2, 3, 'national')).toBe(4.2);
    expect(nhsDigitalMean(null, 50)).toBeNull();
  });
});

describe('GP Patient Survey', () => {
  test.each(cases.gpps_secondary)('$counts of $eligiblePopulation eligible: $expected', (given) => {
    expect(surveyAnswerCounts(given.eligiblePopulation, given.counts)).toEqual(given.expected);
  });

  test.each([
    { why: 'two are hidden already', counts: [3, 2, 40], expected: [SUPPRESSED, SUPPRESSED, 40] },
    { why: 'nothing is small', counts: [5, 12, 0], expected: [5, 12, 0] },
    { why: 'only a 0 is left to hide', counts: [4, 0], expected: [SUPPRESSED, SUPPRESSED] },
    { why: 'there is one answer', counts: [4], expected: [SUPPRESSED] },
  ])('where $why: $expected', ({ counts, expected }) => {
    expect(surveyAnswerCounts(1000, counts)).toEqual(expected);
  });

  test('over 1,000 eligible all answers are shown', () => {
    expect(surveyAnswerCounts(1001, [3, 40])).toEqual([3, 40]);
  });

  test('a result of fewer than 10 people is hidden, of 10 shown', () => {
    expect([surveyResult(0.5, 9), surveyResult(0.5, 10), surveyResult(null, 10)]).toEqual([
      SUPPRESSED,
      0.5,
      null,
    ]);
  });
});

describe('the Network Contract DES publication', () => {
  test.each([
    { denominator: 0, adjustments: [3], expected: { denominator: SUPPRESSED, adjustments: [SUPPRESSED] } },
    { denominator: 1, adjustments: [1], expected: { denominator: SUPPRESSED, adjustments: [SUPPRESSED] } },
    { denominator: 2, adjustments: [9], expected: { denominator: 2, adjustments: [9] } },
    { denominator: 1, adjustments: [0], expected: { denominator: 1, adjustments: [0] } },
    {
      denominator: 0,
      adjustments: [0, 4],
      expected: { denominator: 0, adjustments: [SUPPRESSED, SUPPRESSED] },
    },
    { denominator: 0, adjustments: [1, 4], expected: { denominator: 0, adjustments: [1, 4] } },
    { denominator: 0, adjustments: [0, 0], expected: { denominator: 0, adjustments: [0, 0] } },
    { denominator: 1, adjustments: [0, 4], expected: { denominator: 1, adjustments: [0, 4] } },
    { denominator: 0, adjustments: [], expected: { denominator: 0, adjustments: [] } },
  ])('denominator $denominator with adjustments $adjustments', ({ denominator, adjustments, expected }) => {
    expect(networkContractDisclosure(denominator, adjustments)).toEqual(expected);
  });
});

test('no rule lets a number from 1 to 7 out below England', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (count) => {
      for (const published of [opensafelyCount(count), nhsDigitalCount(count)]) {
        expect(published === SUPPRESSED || published === 0 || published >= 10).toBe(true);
      }
    }),
  );
});
