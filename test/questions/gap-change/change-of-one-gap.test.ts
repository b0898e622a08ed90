import { describe, expect, test } from 'vitest';
import type { GapMeasure } from '../../../functions/questions/gap/question.ts';
import {
  gapChange,
  isRegressionToTheMean,
  verdictOf,
} from '../../../functions/questions/gap-change/change-of-one-gap.ts';
import { exampleFigure } from '../../assessment/example-england.ts';
import * as fc from '../../property/fast-check.ts';

const up: GapMeasure = { measure: 'CAN04', label: 'Cancer', unit: 'share', polarity: 'up' };
const down: GapMeasure = { ...up, polarity: 'down' };
const years = { from: '2025-07', to: '2026-07', indicators: null, leftOut: 0 } as const;

/** Networks U1, U2 ... at these values. */
const at = (values: readonly number[], first = 1) =>
  values.map((value, i) => exampleFigure({ code: `U${String(10_000 + first + i)}`, value }));

/** 0.01, 0.02 ... 0.50: the fifths stand at 0.055 and 0.455, a gap of 0.40. */
const fifty = Array.from({ length: 50 }, (_, i) => (i + 1) / 100);

describe('how a gap changed in a year', () => {
  test('networks that all come half way to the middle halve the gap, and that is narrowing', () => {
    const found = gapChange(up, years, at(fifty), at(fifty.map((value) => 0.25 + value / 2)), false);
    expect(found).toMatchObject({
      gapFrom: expect.closeTo(0.4, 12),
      gapTo: expect.closeTo(0.2, 12),
      change: expect.closeTo(-0.2, 12),
      verdict: 'narrowing',
      regressionToTheMean: false,
    });
    expect(found.panel?.spread?.logRatio).toBeCloseTo(Math.log(0.5), 12);
    expect(found.panel?.catchUp?.slope).toBeCloseTo(-0.5, 10);
  });

  test('networks that trade places change no gap: those that began lower rose faster, and it is regression to the mean', () => {
    const found = gapChange(up, years, at(fifty), at(fifty.toReversed()), false);
    expect(found.change).toBeCloseTo(0, 12);
    expect(found).toMatchObject({ verdict: 'no-change-beyond-chance', regressionToTheMean: true });
    expect(found.panel?.catchUp?.slope).toBeCloseTo(-2, 10);
  });

  test('a gap that only leavers and joiners change is no closing', () => {
    // The ten furthest behind leave; twenty others stay as they are, and ten far ahead join.
    const then = at(fifty);
    const now = [
      ...at(fifty.slice(10), 11),
      ...at(
        Array.from({ length: 10 }, () => 0.9),
        101,
      ),
    ];
    const found = gapChange(up, years, then, now, false);
    expect(found).toMatchObject({ leavers: 10, joiners: 10, byPanel: 0 });
    expect(found.byLeavers).toBeLessThan(0);
    expect(found.byJoiners).toBeGreaterThan(0);
    expect(found.verdict).toBe('no-change-beyond-chance');
  });

  test('who rose and fell furthest is named, with whether it is more than chance', () => {
    const now = fifty.with(0, 0.6).with(49, 0.49);
    const found = gapChange(up, years, at(fifty), at(now), true);
    expect(found.climbers.map(({ code }) => code)).toEqual(['U10001']);
    expect(found.climbers[0]).toMatchObject({ fifthFrom: 1, fifthTo: 5, beyondChance: true });
    expect(found.fallers.map(({ code }) => code)).toEqual(['U10050']);
    // 0.01 is less than 1.96 × √0.0002 = 0.0277.
    expect(found.fallers[0]?.beyondChance).toBe(false);
  });

  test('where less is better, to rise is to come down', () => {
    const found = gapChange(down, years, at(fifty), at(fifty.with(49, 0.001)), true);
    expect(found.climbers.map(({ code }) => code)).toEqual(['U10050']);
    expect(found.climbers[0]).toMatchObject({ fifthFrom: 1, fifthTo: 5 });
  });

  test.each([
    ['nobody was ranked then', [], fifty],
    ['nobody is ranked now', fifty, []],
    ['one network is', fifty.slice(0, 1), fifty.slice(0, 1)],
    ['19 are', fifty.slice(0, 19), fifty.slice(0, 19)],
  ])('nothing is said where %s, and why', (_what, then, now) => {
    const found = gapChange(up, years, at(then), at(now), true);
    expect(found).toMatchObject({ change: null, panel: null, ends: null, verdict: null, climbers: [] });
    expect(found.reason).toContain('Fewer than 20');
  });

  test('networks that never differ have a change of 0 and no trend', () => {
    const found = gapChange(up, years, at(fifty.map(() => 0.5)), at(fifty.map(() => 0.5)), true);
    expect(found).toMatchObject({ change: 0, verdict: 'no-change-beyond-chance', climbers: [], fallers: [] });
    expect(found.panel).toMatchObject({ spread: null, catchUp: null });
  });

  const value = fc.double({ min: 0, max: 1, noNaN: true });
  const months = fc.array(fc.tuple(value, value, fc.constantFrom('both', 'both', 'both', 'then', 'now')), {
    minLength: 40,
    maxLength: 70,
  });

  test('leavers, joiners and those in both months sum to the change, and the ends to the panel’s', () => {
    fc.assert(
      fc.property(months, fc.constantFrom(up, down), (drawn, measure) => {
        const figures = drawn.map(([before, after, when], i) => ({
          code: `U${10_000 + i}`,
          before,
          after,
          when,
        }));
        const then = figures
          .filter(({ when }) => when !== 'now')
          .map((f) => exampleFigure({ ...f, value: f.before }));
        const now = figures
          .filter(({ when }) => when !== 'then')
          .map((f) => exampleFigure({ ...f, value: f.after }));
        const found = gapChange(measure, years, then, now, false);
        fc.pre(found.change !== null);
        const parts = [found.byLeavers, found.byJoiners, found.byPanel];
        expect(parts.reduce<number>((sum, part) => sum + (part ?? Number.NaN), 0)).toBeCloseTo(
          found.change ?? 0,
          10,
        );
        const { ends } = found;
        if (ends === null) throw new Error('a panel of 20 has ends');
        const moved = ends.mostStayers + ends.mostTurnover - ends.leastStayers - ends.leastTurnover;
        expect(moved).toBeCloseTo(found.panel?.change ?? Number.NaN, 10);
        expect(ends.mobility.flat().reduce((sum, count) => sum + count, 0)).toBe(found.panel?.networks);
      }),
      { numRuns: 30 },
    );
  });
});

describe('what may be said of a change', () => {
  test.each([
    ['is narrower only where all of its interval is', { lower: -0.2, upper: -0.1 }, 'narrowing'],
    ['is wider only where all of its interval is', { lower: 0.1, upper: 0.2 }, 'widening'],
    ['is no change beyond chance where 0 is inside', { lower: -0.1, upper: 0.2 }, 'no-change-beyond-chance'],
    [
      'is no change beyond chance where 0 is the very end',
      { lower: -0.1, upper: 0 },
      'no-change-beyond-chance',
    ],
    ['is nothing without an interval', null, null],
  ] as const)('a gap %s', (_rule, interval, expected) => {
    expect(verdictOf({ interval })).toBe(expected);
  });

  const slope = (lower: number, upper: number) => ({ slope: (lower + upper) / 2, lower, upper });
  const spread = (lower: number, upper: number) => ({
    logRatio: (lower + upper) / 2,
    interval: { lower, upper },
  });

  test.each([
    ['caught up, and the spread did not surely narrow', slope(-0.5, -0.3), spread(-0.1, 0.1), true],
    ['caught up, and the spread is not known', slope(-0.5, -0.3), null, true],
    ['caught up and drew together', slope(-0.5, -0.3), spread(-0.2, -0.1), false],
    ['did not surely catch up', slope(-0.5, 0.1), spread(-0.1, 0.1), false],
    ['could not be asked', null, spread(-0.1, 0.1), false],
  ])('networks that %s', (_what, catchUp, found, expected) => {
    expect(isRegressionToTheMean({ catchUp, spread: found })).toBe(expected);
  });
});
