import { describe, expect, test } from 'vitest';
import { achievementOf, type Sums } from '../../functions/assessment/achievement.ts';

function sums(rest: Partial<Sums>): Sums {
  return {
    numerator: null,
    denominator: null,
    suppressedPractices: 0,
    suppressedNumerator: null,
    adjustments: null,
    ...rest,
  };
}

describe('achievement', () => {
  test('of ACC-08 in March 2024 is England’s published 87.01 %', () => {
    const { rate } = achievementOf(sums({ numerator: 188_034_307, denominator: 216_102_375 }));
    expect(rate).toBeCloseTo(0.8701, 4);
  });

  test('has the Wilson interval that OHID publishes for 20 of 100', () => {
    // PHEindicatormethods, phe_proportion(20, 100): 0.1333669 to 0.2888292.
    const { interval } = achievementOf(sums({ numerator: 20, denominator: 100 }));
    expect(interval?.lower).toBeCloseTo(0.1333669, 6);
    expect(interval?.upper).toBeCloseTo(0.2888292, 6);
  });

  test.each([
    ['nobody is eligible', { numerator: 0, denominator: 0 }],
    ['the denominator is unknown', { numerator: 0, denominator: null }],
    ['no practice published it', {}],
  ])('is unknown, and not zero, where %s', (_why, figures) => {
    expect(achievementOf(sums(figures))).toMatchObject({ rate: null, interval: null });
  });

  test('of nobody among some is zero, and known', () => {
    const { rate, interval } = achievementOf(sums({ numerator: 0, denominator: 5 }));
    expect(rate).toBe(0);
    expect(interval?.lower).toBe(0);
  });

  test('of an indicator that counts contacts may pass 1 and has no interval of a proportion', () => {
    expect(achievementOf(sums({ numerator: 15, denominator: 10 }))).toMatchObject({
      rate: 1.5,
      interval: null,
    });
  });
});

describe('gross achievement', () => {
  test.each([
    ['adds adjusted patients back to the denominator', { adjustments: 2 }, 0.5],
    ['is the net one where nobody was adjusted', { adjustments: 0 }, 0.6],
    ['is unknown where an adjustment is suppressed or none is published', { adjustments: null }, null],
  ])('%s', (_what, rest, expected) => {
    expect(achievementOf(sums({ numerator: 6, denominator: 10, ...rest })).grossRate).toBe(expected);
  });
});

describe('suppressed denominators, each 0 or 1', () => {
  test('give no lower bound above the upper, also beside a numerator that cannot be', () => {
    const { bounds } = achievementOf(
      sums({ numerator: 500, denominator: 400, suppressedPractices: 2, suppressedNumerator: 450 }),
    );
    expect(bounds?.lower).toBeLessThanOrEqual(bounds?.upper ?? Number.NaN);
  });

  test('widen the rate downwards where their numerators are 0', () => {
    // Two of them: 5 of 10, 11 or 12.
    const { rate, bounds } = achievementOf(
      sums({ numerator: 5, denominator: 10, suppressedPractices: 2, suppressedNumerator: 0 }),
    );
    expect(rate).toBe(0.5);
    expect(bounds).toEqual({ lower: 5 / 12, upper: 5 / 10 });
  });

  test('are 1 where their numerator is 1', () => {
    // Three, one of them under a numerator of 1: 6 of 11, 12 or 13.
    const { bounds } = achievementOf(
      sums({ numerator: 6, denominator: 10, suppressedPractices: 3, suppressedNumerator: 1 }),
    );
    expect(bounds).toEqual({ lower: 6 / 13, upper: 6 / 11 });
  });

  test('never make a network of 2 patients achieve 200 %', () => {
    // One practice published 1 of 1, another 1 of `*`: the hidden denominator can only be 1.
    const found = achievementOf(
      sums({ numerator: 2, denominator: 1, suppressedPractices: 1, suppressedNumerator: 1 }),
    );
    expect(found).toMatchObject({ rate: 1, bounds: { lower: 1, upper: 1 } });
    expect(found.interval?.upper).toBe(1);
  });

  test('leave no bounds where none is suppressed', () => {
    expect(achievementOf(sums({ numerator: 5, denominator: 10 })).bounds).toBeNull();
  });

  test('leave no bounds where nobody else is known to be eligible', () => {
    const { rate, bounds } = achievementOf(
      sums({ numerator: 0, denominator: 0, suppressedPractices: 1, suppressedNumerator: 0 }),
    );
    expect(rate).toBeNull();
    expect(bounds).toBeNull();
  });
});
