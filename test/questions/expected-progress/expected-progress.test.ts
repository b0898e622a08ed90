import { describe, expect, test } from 'vitest';
import type { Circumstances } from '../../../functions/assessment/circumstances/circumstances.ts';
import { expectedProgressView } from '../../../functions/questions/expected-progress/make.ts';
import { ExpectedProgressView } from '../../../functions/questions/expected-progress/question.ts';
import { monthOf } from '../../assessment/month-of.ts';

interface Planted {
  readonly progress: number;
  readonly values: Partial<Circumstances['values']>;
}

function viewOf(networks: readonly Planted[]): ExpectedProgressView {
  const coded = networks.map((network, i) => ({ ...network, code: `U${10_000 + i}` }));
  const circumstances = coded.map(({ code, values }): Circumstances => {
    const all = { patients: 40_000, deprivation: 20, aged65: 0.18, practices: 5, team: 5 };
    return { code, values: { ...all, ...values }, teamHidden: false, practicesWithoutScore: 0 };
  });
  return ExpectedProgressView.parse(expectedProgressView('as-was', monthOf(coded), circumstances, new Map()));
}

/** 100 networks whose deprivation runs from 0 to 49.5 and whose progress falls by 0.01 with each point of it. */
const allDeprivation = Array.from({ length: 100 }, (_, i) => ({
  progress: 0.8 - 0.005 * i,
  values: { deprivation: 0.5 * i },
}));

describe('a gap that goes wholly with deprivation', () => {
  const view = viewOf(allDeprivation);

  test('is left at nothing once deprivation is alike', () => {
    // Fifths of 20: mean of 0 to 19 is 9.5, of 80 to 99 is 89.5; 80 × 0.005 = 0.4.
    expect(view.gap).toBeCloseTo(0.4, 12);
    expect(view.gapLeft).toBeCloseTo(0, 9);
    expect(view.gapLeftInterval?.lower).toBeCloseTo(0, 9);
    expect(view.gapLeftInterval?.upper).toBeCloseTo(0, 9);
    expect(view.adjustedGap).toBeCloseTo(0, 9);
    expect(view.rSquared).toBeCloseTo(1, 12);
  });

  test('has the planted coefficient: 0.01 for each point, times the standard deviation of the score', () => {
    // Standard deviation of 0, 0.5 ... 49.5: 0.5 √(100·101/12) = 14.5057458...
    const spread = 0.5 * Math.sqrt((100 * 101) / 12);
    const [deprivation] = view.coefficients;
    expect(deprivation?.factor).toBe('deprivation');
    expect(deprivation?.standardDeviation).toBeCloseTo(spread, 10);
    expect(deprivation?.estimate).toBeCloseTo(-0.01 * spread, 10);
  });

  test('names the factors that do not vary, and fits without them', () => {
    expect(view.notFitted).toEqual(['patients', 'aged65', 'practices', 'team']);
  });
});

describe('a gap that has nothing to do with circumstances', () => {
  const alternating = Array.from({ length: 100 }, (_, i) => ({
    progress: i % 2 === 0 ? 0.3 : 0.7,
    values: { deprivation: Math.floor(i / 2), team: (i * 7) % 13 },
  }));

  test('is left as it is', () => {
    const view = viewOf(alternating);
    expect(view.gap).toBeCloseTo(0.4, 12);
    expect(view.gapLeft).toBeGreaterThan(0.39);
    // Half at 0.3 and half at 0.7: each fifth of a draw is all of one kind, but for what the fit takes away.
    expect(view.gapLeftInterval?.lower).toBeGreaterThan(0.25);
    expect(view.gapLeftInterval?.upper).toBeLessThan(0.5);
    expect(view.keyPoints.join(' ')).toMatch(
      /After taking account of them it is 40 points \(95% interval \d+ to \d+\)/u,
    );
    expect(view.rSquared).toBeLessThan(0.05);
  });

  test('names no factor in its sentences, since every interval holds 0', () => {
    const { keyPoints, coefficients } = viewOf(alternating);
    expect(
      coefficients.every(({ interval }) => interval !== null && interval.lower < 0 && interval.upper > 0),
    ).toBe(true);
    expect(keyPoints.join(' ')).not.toMatch(/does not say why/);
  });
});

describe('a network', () => {
  test('stands above what its circumstances suggest by its residual', () => {
    const one = allDeprivation.map((network, i) =>
      i === 50 ? { ...network, progress: network.progress + 0.2 } : network,
    );
    const found = viewOf(one).residuals.find(({ code }) => code === 'U10050');
    expect(found?.residual).toBeGreaterThan(0.19);
    expect(found?.residual).toBeLessThan(0.2);
    expect((found?.expected ?? 0) + (found?.residual ?? 0)).toBeCloseTo(found?.value ?? 0, 12);
  });

  test('of which anything is unknown is left out and counted', () => {
    const some = allDeprivation.map((network, i) =>
      i < 3 ? { ...network, values: { team: null } } : network,
    );
    expect(viewOf(some)).toMatchObject({ networks: 97, leftOut: 3 });
  });
});

test('a factor that only repeats another is named and left out', () => {
  const twice = allDeprivation.map((network, i) => ({
    ...network,
    progress: ((i * 37) % 100) / 100,
    values: { deprivation: i, aged65: i / 100 },
  }));
  expect(viewOf(twice).notFitted).toEqual(['patients', 'aged65', 'practices', 'team']);
});

test.each([
  ['no network', [], /Fewer than 50/],
  ['one network', allDeprivation.slice(0, 1), /Fewer than 50/],
  [
    'no workforce file',
    allDeprivation.map((network) => ({ ...network, values: { team: null } })),
    /Fewer than 50/,
  ],
  ['all equal', allDeprivation.map(() => ({ progress: 0.5, values: {} })), /^$/],
])('%s: no number that is none, and a reason', (_what, networks, reason) => {
  const view = viewOf(networks);
  expect(JSON.stringify(view)).not.toMatch(/NaN|Infinity/);
  expect(view.rSquared).toBeNull();
  expect(view.reason ?? '').toMatch(reason);
});
