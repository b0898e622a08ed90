import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  partOfSeven,
  partOfTwoInThree,
  type Side,
  sevenPointOneSideOfMean,
  sevenPointTrend,
  twoInThree,
} from '../../functions/statistics/special-cause-rules.ts';
import published from '../fixtures/published/nhsr_plotthedots_xmr.json' with { type: 'json' };

const Sides = z.array(z.literal([-1, 0, 1]));
const Numbers = z.array(z.number());

/** Each published case of one helper: what goes in and, as 0, 1 and −1, what comes out. */
function casesOf<Input extends z.ZodType>(name: string, input: Input) {
  return z.array(z.tuple([input, Numbers])).parse(published.ruleHelpers.find(({ fn }) => fn === name)?.cases);
}

const asFlags = (numbers: readonly number[]) => numbers.map((number) => number !== 0);
const asNumbers = (flags: readonly boolean[]) => flags.map(Number);

describe('the Making Data Count rules agree with NHSRplotthedots', () => {
  test.each(casesOf('sevenPointOneSideOfMean', Sides))('seven on one side, of %j', (sides, expected) => {
    expect(asNumbers(sevenPointOneSideOfMean(sides))).toEqual(expected);
  });

  test.each(casesOf('partOfSeven', Sides))('part of seven, of %j', (flags, expected) => {
    expect(asNumbers(partOfSeven(flags))).toEqual(expected);
  });

  test.each(casesOf('sevenPointTrend', Numbers))('seven rising or falling, of %j', (values, expected) => {
    expect(sevenPointTrend(values)).toEqual(expected);
  });

  test.each(casesOf('twoInThree', z.tuple([Numbers, Sides])))(
    'two in three, of %j',
    ([close, sides], expected) => {
      expect(asNumbers(twoInThree(asFlags(close), sides))).toEqual(expected);
    },
  );

  test.each(casesOf('partOfTwoInThree', Numbers))(
    'the close ones of two in three, of %j',
    (close, expected) => {
      const flags = asFlags(close);
      const sameSide = flags.map((): Side => 1);
      expect(asNumbers(partOfTwoInThree(twoInThree(flags, sameSide), flags))).toEqual(expected);
    },
  );
});

describe('the Making Data Count rules', () => {
  test('a point on the mean ends a run', () => {
    expect(sevenPointOneSideOfMean([1, 1, 1, 0, 1, 1, 1])).not.toContain(true);
    expect(sevenPointOneSideOfMean([0, 0, 0, 0, 0, 0, 0])).not.toContain(true);
  });

  test('a trend goes on past seven points', () => {
    expect(sevenPointTrend([1, 2, 3, 4, 5, 6, 7, 8])).toEqual([0, 0, 0, 0, 0, 0, 1, 1]);
  });

  test('of no points there is nothing to say', () => {
    expect(sevenPointOneSideOfMean([])).toEqual([]);
    expect(sevenPointTrend([])).toEqual([]);
    expect(twoInThree([], [])).toEqual([]);
  });
});
