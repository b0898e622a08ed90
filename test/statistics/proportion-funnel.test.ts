import { describe, expect, test } from 'vitest';
import {
  funnelAverage,
  funnelPosition,
  proportionFunnelLimits,
} from '../../functions/statistics/proportion-funnel.ts';
import { wilsonInterval } from '../../functions/statistics/wilson-interval.ts';
import published from '../fixtures/published/phe_funnel_proportion.json' with { type: 'json' };

describe('the funnel of a proportion agrees with PHEindicatormethods', () => {
  test.each(published.cases)('$id of $input.points.length areas', ({ input, expected }) => {
    const average = funnelAverage(input.points) ?? Number.NaN;
    const positions = input.points.map(({ numerator, denominator }) =>
      funnelPosition(numerator / denominator, proportionFunnelLimits(average, denominator)),
    );
    expect(positions).toEqual(expected.significance);
  });
});

describe('proportionFunnelLimits', () => {
  // The limit is where Wilson's interval of the same group just touches the average.
  test.each([
    { average: 0.3, denominator: 200 },
    { average: 0.8, denominator: 5000 },
    { average: 0.5, denominator: 40 },
  ])('inverts the Wilson interval about $average for $denominator patients', ({ average, denominator }) => {
    const { at0025, at0001 } = proportionFunnelLimits(average, denominator);
    expect(wilsonInterval(at0025.upper * denominator, denominator)?.lower).toBeCloseTo(average, 10);
    expect(wilsonInterval(at0025.lower * denominator, denominator)?.upper).toBeCloseTo(average, 10);
    expect(wilsonInterval(at0001.upper * denominator, denominator, 0.998)?.lower).toBeCloseTo(average, 10);
    expect(wilsonInterval(at0001.lower * denominator, denominator, 0.998)?.upper).toBeCloseTo(average, 10);
  });

  test('stops at 0 and 1', () => {
    expect(proportionFunnelLimits(0.02, 10).at0001.lower).toBe(0);
    expect(proportionFunnelLimits(0.98, 10).at0001.upper).toBe(1);
  });

  test('shuts where all, or none, meet the measure', () => {
    expect(proportionFunnelLimits(1, 50).at0001).toEqual({ lower: 1, upper: 1 });
    expect(proportionFunnelLimits(0, 50).at0025).toEqual({ lower: 0, upper: 0 });
  });

  test.each([
    ['an average above 1', 1.1, 10],
    ['nobody eligible', 0.5, 0],
    ['an average that is not a number', Number.NaN, 10],
  ])('refuses %s', (_what, average, denominator) => {
    expect(() => proportionFunnelLimits(average, denominator)).toThrow(RangeError);
  });
});

describe('funnelPosition', () => {
  const limits = { at0025: { lower: 0.4, upper: 0.6 }, at0001: { lower: 0.3, upper: 0.7 } };

  test.each([
    [0.2, 'Low (0.001)'],
    [0.3, 'Low (0.025)'],
    [0.4, 'Not significant'],
    [0.6, 'Not significant'],
    [0.7, 'High (0.025)'],
    [0.8, 'High (0.001)'],
  ])('%s is %s: on a limit is not beyond it', (proportion, position) => {
    expect(funnelPosition(proportion, limits)).toBe(position);
  });
});

test('the proportion of nobody has no place in a funnel', () => {
  expect(() => funnelPosition(Number.NaN, proportionFunnelLimits(0.5, 10))).toThrow(RangeError);
});

describe('funnelAverage', () => {
  test('pools counts, and is no mean of proportions', () => {
    const groups = [
      { numerator: 1, denominator: 2 },
      { numerator: 0, denominator: 8 },
    ];
    expect(funnelAverage(groups)).toBe(0.1);
  });

  test('there is none where nobody is eligible', () => {
    expect(funnelAverage([{ numerator: 0, denominator: 0 }])).toBeNull();
    expect(funnelAverage([])).toBeNull();
  });

  test('refuses a numerator above its denominator', () => {
    expect(() => funnelAverage([{ numerator: 3, denominator: 2 }])).toThrow(RangeError);
  });
});
