import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { assuranceType, type ImprovementDirection } from '../../functions/statistics/special-cause.ts';
import { type XmrOptions, xmr } from '../../functions/statistics/xmr.ts';
import published from '../fixtures/published/nhsr_plotthedots_xmr.json' with { type: 'json' };
import { relativeError } from './relative-error.ts';

const TOLERANCE = published.tolerance.relative;

const Direction = z.enum(['increase', 'decrease', 'neutral']);

interface PublishedSummary {
  readonly mean_col: number;
  readonly lpl: number;
  readonly upl: number;
  readonly n: number;
  readonly common_cause: number;
  readonly special_cause_improvement: number;
  readonly special_cause_concern: number;
  readonly variation_type: string;
  readonly assurance_type?: string | null;
}

/** One value a month from January 2024. */
function monthly(values: readonly number[]) {
  return values.map((value, i) => ({
    date: new Date(Date.UTC(2024, i, 1)).toISOString().slice(0, 10),
    value,
  }));
}

const causes = (values: readonly number[], options?: XmrOptions) =>
  xmr(monthly(values), options).points.map(({ specialCauseType }) => specialCauseType);

describe('xmr agrees with NHSRplotthedots', () => {
  test.each(published.cases)('$id', ({ input, params, expected }) => {
    const improvementDirection = Direction.parse(params.improvementDirection);
    const values = input.date.map((date, i) => ({ date, value: input.value[i] ?? Number.NaN }));
    const { points, summary } = xmr(values, { ...params, improvementDirection });

    expect(points).toHaveLength(expected.points.length);
    expected.points.forEach((theirs, i) => {
      const ours = points[i];
      expect(relativeError(ours?.mean, theirs.mean)).toBeLessThan(TOLERANCE);
      expect(relativeError(ours?.lpl, theirs.lpl)).toBeLessThan(TOLERANCE);
      expect(relativeError(ours?.upl, theirs.upl)).toBeLessThan(TOLERANCE);
      const { mean: _mean, lpl: _lpl, upl: _upl, ...exact } = theirs;
      expect(ours).toMatchObject(exact);
    });
    const summaries: readonly PublishedSummary[] = expected.summary;
    summaries.forEach((theirs, i) => {
      const ours = summary[i];
      expect(relativeError(ours?.mean, theirs.mean_col)).toBeLessThan(TOLERANCE);
      expect(relativeError(ours?.lpl, theirs.lpl)).toBeLessThan(TOLERANCE);
      expect(relativeError(ours?.upl, theirs.upl)).toBeLessThan(TOLERANCE);
      expect(ours).toMatchObject({
        n: theirs.n,
        commonCause: theirs.common_cause,
        specialCauseImprovement: theirs.special_cause_improvement,
        specialCauseConcern: theirs.special_cause_concern,
        variationType: theirs.variation_type,
        assuranceType: theirs.assurance_type ?? null,
      });
    });
    expect(summary).toHaveLength(summaries.length);
  });
});

describe('xmr limits', () => {
  // By hand: mean 3; moving ranges 2, 2, 2, 2; limits 3 ± 2.66 × 2.
  test('are the mean give or take 2.66 mean moving ranges', () => {
    const { points } = xmr(monthly([2, 4, 2, 4]));
    expect(points[0]).toMatchObject({
      mean: 3,
      lpl: expect.closeTo(-2.32, 12),
      upl: expect.closeTo(8.32, 12),
    });
  });

  test('rest on the first points only when fixed', () => {
    const { points } = xmr(monthly([2, 4, 2, 4, 100]), { fixAfterNPoints: 4 });
    expect(points[4]).toMatchObject({
      mean: 3,
      upl: expect.closeTo(8.32, 12),
      specialCauseType: 'Above UCL',
    });
  });

  test('begin anew at a rebase, and so do runs', () => {
    const { points, summary } = xmr(monthly([2, 4, 2, 4, 12, 14, 12, 14]), { rebase: ['2024-05-01'] });
    expect(points.map(({ rebaseGroup }) => rebaseGroup)).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
    expect(summary.map(({ mean, n }) => ({ mean, n }))).toEqual([
      { mean: 3, n: 4 },
      { mean: 13, n: 4 },
    ]);
  });

  test('begin anew at the next point where the month of the rebase is missing', () => {
    const values = monthly([2, 4, 2, 4, 12, 14, 12, 14]).filter(({ date }) => date !== '2024-05-01');
    const { points } = xmr(values, { rebase: ['2024-05-01'] });
    expect(points.map(({ rebaseGroup }) => rebaseGroup)).toEqual([0, 0, 0, 0, 1, 1, 1]);
  });

  test('take points in time order, whatever order they came in', () => {
    const values = monthly([1, 5, 2, 8, 3]);
    expect(xmr(values.toReversed())).toEqual(xmr(values));
  });

  // R's mean of equal values is that value, whatever its last binary digit: a sum alone puts ten of 0.1 below 0.1.
  test.each([5, 0.1, 73.3, 1 / 3])('lie on the mean of a series that never leaves %d', (level) => {
    const { points } = xmr(monthly(Array.from({ length: 10 }, () => level)));
    for (const point of points) {
      expect(point).toMatchObject({
        mean: level,
        lpl: level,
        upl: level,
        relativeToMean: 0,
        specialCauseType: 'Common Cause',
      });
    }
    expect(points).toHaveLength(10);
  });

  test('need two points', () => {
    expect(xmr(monthly([5])).points[0]).toMatchObject({
      mean: 5,
      lpl: null,
      upl: null,
      outsideLimits: false,
    });
    expect(xmr([])).toEqual({ points: [], summary: [] });
  });

  test.each([
    ['a value that is not a number', [1, Number.NaN], {}],
    ['limits fixed after no point', [1, 2], { fixAfterNPoints: 0 }],
    ['a target that is not a number', [1, 2], { target: Number.NaN }],
    ['limits fixed after part of a point', [1, 2], { fixAfterNPoints: 1.5 }],
  ])('refuse %s', (_what, values, options) => {
    expect(() => xmr(monthly(values), options)).toThrow(RangeError);
  });
});

describe('xmr names the rule a point meets', () => {
  const quiet = [10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11];
  const fixed = { fixAfterNPoints: 12 };

  // The quiet year has mean 10.5, mean moving range 1, limits 7.84 and 13.16, two thirds 8.727 and 12.273.
  test.each([
    { what: 'beyond the upper limit', after: [14], named: ['Above UCL'] },
    { what: 'beyond the lower limit', after: [7], named: ['Below LCL'] },
    {
      what: 'two of three close to the upper limit',
      after: [13, 11, 12.5],
      named: ['2 in 3 Above CL', 'Common Cause', '2 in 3 Above CL'],
    },
    {
      what: 'two of three close to the lower limit',
      after: [8.5, 8, 10],
      named: ['2 in 3 Below CL', '2 in 3 Below CL', 'Common Cause'],
    },
    {
      what: 'two close on opposite sides: nothing',
      after: [13, 8, 11],
      named: ['Common Cause', 'Common Cause', 'Common Cause'],
    },
  ])('$what', ({ after, named }) => {
    expect(causes([...quiet, ...after], fixed).slice(12)).toEqual(named);
  });

  // The twelfth point, 11, already lies above the mean and so belongs to the run.
  test('seven in a row above the mean', () => {
    const shift = causes([...quiet, 11, 12, 11, 12, 11, 12, 10], fixed);
    expect(shift.slice(10)).toEqual([
      'Common Cause',
      ...Array.from({ length: 7 }, () => '7 Points Above CL'),
      'Common Cause',
    ]);
  });

  test('seven in a row below the mean, six not', () => {
    expect(causes([...quiet, 10, 9, 10, 9, 10, 9, 10], fixed).slice(12)).toEqual(
      Array.from({ length: 7 }, () => '7 Points Below CL'),
    );
    expect(causes([...quiet, 10, 9, 10, 9, 10, 9, 11], fixed).slice(12)).toEqual(
      Array.from({ length: 7 }, () => 'Common Cause'),
    );
  });

  test('seven rising or falling, before the side of the mean they lie on', () => {
    const rising = [9.9, 10, 10.1, 10.2, 10.3, 10.6, 10.7];
    expect(causes([...quiet, ...rising], fixed).slice(12)).toEqual(
      rising.map(() => '7 Point Trend (Increasing)'),
    );
    expect(causes([...quiet, ...rising.toReversed()], fixed).slice(12)).toEqual(
      rising.map(() => '7 Point Trend (Decreasing)'),
    );
  });

  test('a turning point belongs to the trend that follows it', () => {
    const peak = [9.9, 10, 10.1, 10.2, 10.3, 10.6, 10.7, 10.65, 10.6, 10.5, 10.4, 10.3, 10.2];
    const named = causes([...quiet, ...peak], fixed).slice(12);
    expect(named[5]).toBe('7 Point Trend (Increasing)');
    expect(named[6]).toBe('7 Point Trend (Decreasing)');
  });
});

describe('xmr says whether a special cause is good', () => {
  const values = [...Array.from({ length: 12 }, (_, i) => 10 + (i % 2)), 14, 7];
  const types = (improvementDirection: ImprovementDirection) =>
    xmr(monthly(values), { fixAfterNPoints: 12, improvementDirection })
      .points.slice(12)
      .map(({ pointType }) => pointType);

  test('a high point improves a measure that should rise and worries in one that should fall', () => {
    expect(types('increase')).toEqual(['special_cause_improvement', 'special_cause_concern']);
    expect(types('decrease')).toEqual(['special_cause_concern', 'special_cause_improvement']);
  });

  test('a measure with no good direction is high or low', () => {
    expect(types('neutral')).toEqual(['special_cause_neutral_high', 'special_cause_neutral_low']);
  });
});

describe('assurance', () => {
  const AssuranceCase = z.tuple([
    z.object({
      improvementDirection: Direction,
      lpl: z.number(),
      upl: z.number(),
      target: z.number().nullable(),
    }),
    z.string().nullable(),
  ]);
  const rows = z
    .array(AssuranceCase)
    .parse(published.ruleHelpers.find(({ fn }) => fn === 'assuranceType')?.cases);

  test.each(rows)('of %j is %s', ({ improvementDirection, lpl, upl, target }, expected) => {
    expect(assuranceType(improvementDirection, { lpl, upl }, target)).toBe(expected);
  });

  test('a target on a limit is met or missed at random', () => {
    expect(assuranceType('increase', { lpl: 1, upl: 3 }, 3)).toBe('inconsistent');
    expect(assuranceType('increase', { lpl: 1, upl: 3 }, 1)).toBe('inconsistent');
  });

  test('cannot be told without limits', () => {
    expect(assuranceType('increase', { lpl: null, upl: null }, 1)).toBeNull();
  });

  test('is that of the last stretch, and of no other', () => {
    const { summary } = xmr(monthly([2, 4, 2, 4, 12, 14, 12, 14]), { rebase: ['2024-05-01'], target: 5 });
    expect(summary.map(({ assuranceType }) => assuranceType)).toEqual([null, 'consistent_pass']);
  });
});
