import { describe, expect, test } from 'vitest';
import type { Standing } from '../../functions/assessment/extreme-groups.ts';
import { gapInterval, gapOf } from '../../functions/assessment/gap.ts';
import * as fc from '../property/fast-check.ts';

function networks(
  values: readonly number[],
  patients: (i: number) => number | null = () => null,
): Standing[] {
  return values.map((value, i) => ({ code: `U${10_000 + i}`, value, patients: patients(i) }));
}

/** 0.01, 0.02 ... 0.25. */
const twentyFive = Array.from({ length: 25 }, (_, i) => (i + 1) / 100);

describe('the gap', () => {
  test('is the mean of the most progressed fifth less the mean of the least', () => {
    const gap = gapOf(networks(twentyFive), 'up');
    // Means of 21 to 25 % and of 1 to 5 %.
    expect(gap?.most).toBeCloseTo(0.23, 12);
    expect(gap?.least).toBeCloseTo(0.03, 12);
    expect(gap?.gap).toBeCloseTo(0.2, 12);
    expect(gap).toMatchObject({ mostNetworks: 5, leastNetworks: 5 });
    expect(gap?.ratio).toBeCloseTo(0.23 / 0.03, 12);
    // Type 7 centiles of 0.01 ... 0.25: 0.226 and 0.034.
    expect(gap?.p90p10).toBeCloseTo(0.192, 12);
  });

  test('is as wide between tenths: 24 and 25 % against 1, 2 and 3 %', () => {
    // OHID's rule puts three of 25 in the first tenth and two in the last.
    const tenths = gapOf(networks(twentyFive), 'up')?.tenths;
    expect(tenths?.most).toBeCloseTo(0.245, 12);
    expect(tenths?.least).toBeCloseTo(0.02, 12);
  });

  test('is not negative where less is better, and the most progressed are the lowest', () => {
    const gap = gapOf(networks(twentyFive), 'down');
    expect(gap?.most).toBeCloseTo(0.03, 12);
    expect(gap?.gap).toBeCloseTo(0.2, 12);
  });

  test('counts each network once; weighed by patients beside it', () => {
    const gap = gapOf(
      networks(twentyFive, (i) => (i === 24 ? 6000 : 1000)),
      'up',
    );
    expect(gap?.most).toBeCloseTo(0.23, 12);
    // (0.21 + 0.22 + 0.23 + 0.24) × 1000 + 0.25 × 6000, of 10,000.
    expect(gap?.patientWeighted?.most).toBeCloseTo(0.24, 12);
    expect(gap?.patientWeighted?.least).toBeCloseTo(0.03, 12);
  });

  test('has no patient weighting where the patients of one end are unknown', () => {
    expect(
      gapOf(
        networks(twentyFive, (i) => (i === 0 ? null : 1000)),
        'up',
      )?.patientWeighted,
    ).toBeNull();
    expect(
      gapOf(
        networks(twentyFive, (i) => (i === 12 ? null : 1000)),
        'up',
      )?.patientWeighted,
    ).not.toBeNull();
    expect(
      gapOf(
        networks(twentyFive, () => 0),
        'up',
      )?.patientWeighted,
    ).toBeNull();
  });

  test('has no ratio to a fifth at zero', () => {
    const gap = gapOf(networks([0, 0, 0, 0, ...twentyFive.slice(4)]), 'up');
    expect(gap?.ratio).not.toBeNull();
    expect(gapOf(networks([0, 0, 0, 0, 0, ...twentyFive.slice(5)]), 'up')?.ratio).toBeNull();
  });

  test('is none below twenty ranked networks', () => {
    expect(gapOf(networks(twentyFive.slice(0, 19)), 'up')).toBeNull();
    expect(gapOf(networks(twentyFive.slice(0, 20)), 'up')).not.toBeNull();
  });

  test('is nothing between networks that are all alike', () => {
    const alike = gapOf(networks(twentyFive.map(() => 0.4)), 'up');
    expect(alike?.gap).toBeCloseTo(0, 12);
    expect(alike?.interval?.lower).toBeCloseTo(0, 12);
    expect(alike?.interval?.upper).toBeCloseTo(0, 12);
  });
});

describe('the interval of the gap', () => {
  test('is the same whenever it is computed, and whatever the order of the networks', () => {
    expect(gapInterval(twentyFive.toReversed(), 'up')).toEqual(gapInterval(twentyFive, 'up'));
  });

  test('lies round the gap of evenly spread networks', () => {
    const interval = gapInterval(twentyFive, 'up');
    expect(interval?.lower).toBeLessThan(0.2);
    expect(interval?.lower).toBeGreaterThan(0.1);
    expect(interval?.upper).toBeGreaterThan(0.2);
    expect(interval?.upper).toBeLessThan(0.24);
  });

  test('is none for fewer than five networks', () => {
    expect(gapInterval([1, 2, 3, 4], 'up')).toBeNull();
    expect(gapInterval([1, 2, 3, 4, 5], 'up')).not.toBeNull();
  });

  // One of 24 stands out by 1. Of 24 draws it takes 3 or fewer in 98 %, 2 or fewer in 92 % (binomial, 1/24): the upper
  // end is 3 of the draws in its fifth, five where it is the least progressed and four where it is the most.
  const alike = Array.from({ length: 23 }, (_, i) => i * 1e-9);
  test.each([
    ['least progressed, where more is better', 'up', [-1, ...alike], 3 / 5],
    ['most progressed, where more is better', 'up', [...alike, 1], 3 / 4],
    ['least progressed, where less is better', 'down', [...alike, 1], 3 / 5],
    ['most progressed, where less is better', 'down', [-1, ...alike], 3 / 4],
  ] as const)(
    'rests on fifths cut as those of the gap: one network far off, %s',
    (_what, polarity, values, upper) => {
      expect(gapInterval(values, polarity)?.upper).toBeCloseTo(upper, 6);
    },
  );

  test('scales and shifts as the values do', () => {
    const value = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 20, maxLength: 25 }), (values) => {
        const interval = gapInterval(values, 'up');
        const changed = gapInterval(
          values.map((each) => 2 * each + 7),
          'up',
        );
        expect(changed?.lower).toBeCloseTo(2 * (interval?.lower ?? Number.NaN), 8);
        expect(changed?.upper).toBeCloseTo(2 * (interval?.upper ?? Number.NaN), 8);
      }),
      { numRuns: 10 },
    );
  });
});
