import { describe, expect, test } from 'vitest';
import { rankBands, rankIntervals } from '../../functions/statistics/rank-interval.ts';
import { rankWithTies } from '../../functions/statistics/rank-with-ties.ts';
import oracle from '../fixtures/published/csranks_rank_confidence.json' with { type: 'json' };
import * as fc from '../property/fast-check.ts';

describe('ranks with ties, as csranks prints them', () => {
  test.each(oracle.published_rank_cases)(
    '$fn of $input at omega $omega',
    ({ fn, input, omega, expected }) => {
      // Its fractional ranks are the same ones as fractions of n.
      const unit = fn.startsWith('frank') ? input.length : 1;
      const ranks = rankWithTies(input, { omega, increasing: fn.includes('increasing') });
      expect(ranks.map((rank) => rank / unit)).toEqual(expected.map((value) => expect.closeTo(value, 12)));
    },
  );

  test('refuses a missing value and an omega outside 0 to 1', () => {
    expect(() => rankWithTies([1, Number.NaN])).toThrow(RangeError);
    expect(() => rankWithTies([1, 2], { omega: 2 })).toThrow(RangeError);
  });
});

describe.each(oracle.cases)('published rank intervals, $id', ({ input, params, expected }) => {
  const intervals = rankIntervals(input.estimate, input.se, {
    coverage: params.coverage,
    stepdown: params.stepdown,
    simultaneous: params.simul,
  });

  test('ranks are exact', () => {
    expect(intervals.map(({ rank }) => rank)).toEqual(expected.rank);
  });

  test('both ends are within one place of the simulated ones', () => {
    intervals.forEach(({ lower, upper }, i) => {
      expect(Math.abs(lower - (expected.lower[i] ?? Number.NaN))).toBeLessThanOrEqual(1);
      expect(Math.abs(upper - (expected.upper[i] ?? Number.NaN))).toBeLessThanOrEqual(1);
    });
  });

  test('as the integral has no simulation error, no more than one end in twenty differs at all', () => {
    const off = intervals.flatMap(({ lower, upper }, i) => [
      lower !== expected.lower[i],
      upper !== expected.upper[i],
    ]);
    expect(off.filter(Boolean).length).toBeLessThanOrEqual(off.length / 20);
  });

  test('simultaneous intervals hold the marginal ones', () => {
    const wide = rankIntervals(input.estimate, input.se);
    intervals.forEach(({ lower, upper }, i) => {
      expect(wide[i]?.lower).toBeLessThanOrEqual(lower);
      expect(wide[i]?.upper).toBeGreaterThanOrEqual(upper);
    });
  });

  test('stepping down never widens an interval', () => {
    for (const simultaneous of [true, false]) {
      const single = rankIntervals(input.estimate, input.se, { simultaneous });
      const stepped = rankIntervals(input.estimate, input.se, { simultaneous, stepdown: true });
      stepped.forEach(({ lower, upper }, i) => {
        expect(lower).toBeGreaterThanOrEqual(single[i]?.lower ?? Number.NaN);
        expect(upper).toBeLessThanOrEqual(single[i]?.upper ?? Number.NaN);
      });
    }
  });

  test('one-sided intervals leave the other end open and bound their own more tightly', () => {
    const lower = rankIntervals(input.estimate, input.se, { simultaneous: false, sides: 'lower' });
    const upper = rankIntervals(input.estimate, input.se, { simultaneous: false, sides: 'upper' });
    lower.forEach((interval, i) => {
      expect(interval.upper).toBe(intervals.length);
      expect(interval.lower).toBeGreaterThanOrEqual(intervals[i]?.lower ?? Number.NaN);
      expect(upper[i]?.lower).toBe(1);
      expect(upper[i]?.upper).toBeLessThanOrEqual(intervals[i]?.upper ?? Number.NaN);
    });
  });
});

/** One unit `gap` standard errors of a difference ahead of others that are all alike. */
function oneAhead(others: number, gap: number) {
  return {
    estimates: [gap * Math.SQRT2, ...Array<number>(others).fill(0)],
    errors: Array<number>(others + 1).fill(1),
  };
}

describe('critical values, against printed tables', () => {
  // Dunnett CW, Biometrics 1964;20:482-491, table for 95 %, infinite degrees of freedom: two-sided, one-sided.
  test.each([
    { others: 1, sides: 'two-sided', critical: 1.96 },
    { others: 2, sides: 'two-sided', critical: 2.21 },
    { others: 5, sides: 'two-sided', critical: 2.51 },
    { others: 9, sides: 'two-sided', critical: 2.69 },
    { others: 1, sides: 'upper', critical: 1.64 },
    { others: 2, sides: 'upper', critical: 1.92 },
    { others: 5, sides: 'upper', critical: 2.23 },
    { others: 9, sides: 'upper', critical: 2.42 },
  ] as const)('one unit against $others, $sides: $critical (Dunnett)', ({ others, sides, critical }) => {
    const told = (gap: number) => {
      const { estimates, errors } = oneAhead(others, gap);
      return rankIntervals(estimates, errors, { simultaneous: false, sides })[0]?.upper;
    };
    expect(told(critical - 0.01)).toBe(others + 1);
    expect(told(critical + 0.01)).toBe(1);
  });

  // Tukey's studentised range at 95 %, infinite degrees of freedom (3.31, 4.47, 5.01), over √2.
  test.each([
    { units: 3, critical: 3.314 / Math.SQRT2 },
    { units: 10, critical: 4.474 / Math.SQRT2 },
    { units: 20, critical: 5.012 / Math.SQRT2 },
  ])('all of $units units together (Tukey)', ({ units, critical }) => {
    const told = (gap: number) => {
      const { estimates, errors } = oneAhead(units - 1, gap);
      return rankIntervals(estimates, errors, { seed: 5 })[0]?.upper;
    };
    expect(told(critical - 0.04)).toBe(units);
    expect(told(critical + 0.04)).toBe(1);
  });
});

describe('laws of rank intervals', () => {
  const unit = fc.record({
    estimate: fc.integer({ min: 0, max: 20 }),
    error: fc.constantFrom(0, 0.1, 0.5, 1, 3, 10),
  });
  const options = fc.record({ simultaneous: fc.boolean(), stepdown: fc.boolean() });

  test('1 ≤ lower ≤ rank ≤ upper ≤ n, and equal units have equal intervals', () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 9 }), options, (units, chosen) => {
        const estimates = units.map(({ estimate }) => estimate);
        const errors = units.map(({ error }) => error);
        const intervals = rankIntervals(estimates, errors, { ...chosen, draws: 200 });
        const byUnit = new Map<string, string>();
        intervals.forEach((interval, i) => {
          expect(interval.lower).toBeGreaterThanOrEqual(1);
          expect(interval.rank).toBeGreaterThanOrEqual(interval.lower);
          expect(interval.rank).toBeLessThanOrEqual(interval.upper);
          expect(interval.upper).toBeLessThanOrEqual(units.length);
          const key = JSON.stringify(units[i]);
          const found = JSON.stringify(interval);
          expect(byUnit.get(key) ?? found).toBe(found);
          byUnit.set(key, found);
        });
      }),
      { numRuns: 60 },
    );
  });

  test.each([true, false])(
    'certain and distinct estimates have certain ranks (simultaneous: %s)',
    (simultaneous) => {
      const intervals = rankIntervals([3, 1, 2], [0, 0, 0], { simultaneous });
      expect(intervals).toEqual([1, 3, 2].map((rank) => ({ rank, lower: rank, upper: rank })));
    },
  );

  test('one certain estimate and one that is ten of its errors away are told apart, and two errors away are as far as chance goes', () => {
    // Alone against a certain one the critical value is 1.96 of the other's own errors.
    const ranks = (lead: number) =>
      rankIntervals([0, lead], [0, 10], { simultaneous: false }).map(({ lower, upper }) => [lower, upper]);
    expect(ranks(100)).toEqual([
      [2, 2],
      [1, 1],
    ]);
    expect(ranks(20)).toEqual(ranks(100));
    expect(ranks(19)).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  test('certain ties are never told apart', () => {
    expect(rankIntervals([2, 2, 1], [0, 0, 0]).map(({ lower, upper }) => [lower, upper])).toEqual([
      [1, 2],
      [1, 2],
      [3, 3],
    ]);
  });

  test('the same seed gives the same intervals', () => {
    const { input } = oracle.cases[0] ?? { input: { estimate: [], se: [] } };
    expect(rankIntervals(input.estimate, input.se, { seed: 9, draws: 500 })).toEqual(
      rankIntervals(input.estimate, input.se, { seed: 9, draws: 500 }),
    );
  });
});

describe('many units', () => {
  // 500 units: beyond the sizes at which every standard error is kept and every error drawn.
  const estimates = Array.from({ length: 500 }, (_, i) => Math.sin(i * 12.9898));
  const errors = Array.from({ length: 500 }, (_, i) => 0.05 + 0.2 * Math.abs(Math.sin(i * 78.233)));
  const asked = [0, 17, 250, 499];

  test('asking for one unit alone gives the interval that asking for all gives it', () => {
    const all = rankIntervals(estimates, errors, { simultaneous: false });
    const some = rankIntervals(estimates, errors, { simultaneous: false, indices: asked });
    expect(some).toEqual(asked.map((i) => all[i]));
  });

  test('fewer units held together have narrower intervals than all, and wider than each alone', () => {
    const together = rankIntervals(estimates, errors, { indices: asked, draws: 2000 });
    const all = rankIntervals(estimates, errors, { draws: 2000 });
    const alone = rankIntervals(estimates, errors, { simultaneous: false, indices: asked });
    together.forEach(({ lower, upper }, i) => {
      expect(lower).toBeGreaterThanOrEqual(all[asked[i] ?? -1]?.lower ?? Number.NaN);
      expect(upper).toBeLessThanOrEqual(all[asked[i] ?? -1]?.upper ?? Number.NaN);
      expect(lower).toBeLessThanOrEqual((alone[i]?.lower ?? Number.NaN) + 2);
      expect(upper).toBeGreaterThanOrEqual((alone[i]?.upper ?? Number.NaN) - 2);
    });
  });
});

describe('bands of units that cannot be told apart', () => {
  const interval = (lower: number, upper: number) => ({ rank: lower, lower, upper });

  test('three leaders, two followers that might share their rank, one apart', () => {
    expect(
      rankBands([
        interval(1, 3),
        interval(1, 3),
        interval(2, 4),
        interval(4, 5),
        interval(4, 5),
        interval(6, 6),
      ]),
    ).toEqual([[0, 1, 2], [3, 4], [5]]);
  });

  test('nobody has no band', () => {
    expect(rankBands([])).toEqual([]);
  });
});

test.each([
  ['lists of different lengths', [1, 2], [1], {}],
  ['a missing estimate', [1, Number.NaN], [1, 1], {}],
  ['a negative standard error', [1, 2], [1, -1], {}],
  ['a coverage of 1', [1, 2], [1, 1], { coverage: 1 }],
  ['too few draws', [1, 2], [1, 1], { draws: 10 }],
  ['a unit that is not there', [1, 2], [1, 1], { indices: [2] }],
])('refuses %s', (_what, estimates, errors, options) => {
  expect(() => rankIntervals(estimates, errors, options)).toThrow(RangeError);
});
