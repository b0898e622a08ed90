import { describe, expect, test } from 'vitest';
import { claimsOf, knownFigures, PROGRESS } from '../../bench/calibration/claims.ts';
import {
  calledDifferent,
  errorRatio,
  pairsHeld,
  ratesHeld,
  threesHeld,
} from '../../bench/calibration/compare-claims.ts';
import { type EnglandAsked, knownEngland } from '../../bench/calibration/known-england.ts';
import { bandsOf, calibrationError, wordsOf } from '../../bench/calibration/score-claims.ts';
import { errorModelOf } from '../../functions/assessment/chances/error-model.ts';

/**
 * What is said of chance against invented Englands whose truth is known: a few of them, so that everybody's tests hold
 * the rule. `npm run calibration` makes the whole tables of docs/calibration.md with 24.
 */
const SEEDS = 8;
const englandsOf = (asked: Omit<EnglandAsked, 'seed'>, count = SEEDS) =>
  Array.from({ length: count }, (_, i) => knownEngland({ seed: i + 1, ...asked }));

const july = englandsOf({ month: '2026-07' });
const claims = july.flatMap((england) => claimsOf(england, PROGRESS));
const ofIndicators = july.flatMap((england) =>
  england.indicators.flatMap((indicator) => claimsOf(england, indicator)),
);

describe('of claims that average so many in 100, about as many are true', () => {
  test.each([
    ['progress', claims],
    ['the seven indicators together', ofIndicators],
  ])('%s: bands of 200 claims or more, and 1 point or less on average', (_what, made) => {
    for (const { claims: count, stated, seen } of bandsOf(made)) {
      if (count < 200) continue;
      expect(seen).toBeGreaterThanOrEqual(stated - 4);
      expect(seen).toBeLessThanOrEqual(stated + 6);
    }
    expect(calibrationError(made)).toBeLessThanOrEqual(1);
  });

  test('"almost certainly" is true 95 times in 100, "very likely" 80 and "probably" 55', () => {
    const seen = new Map(wordsOf(claims).map((word) => [word.word, word]));
    for (const [word, least] of [
      ['almost certainly', 95],
      ['very likely in the', 80],
      ['probably', 55],
    ] as const) {
      expect(seen.get(word)?.claims).toBeGreaterThan(50);
      expect(seen.get(word)?.seen).toBeGreaterThanOrEqual(least);
    }
  });
});

describe('errors are as wide as they are said to be', () => {
  test.each(['2026-04', '2026-07', '2027-03'] as const)('of progress in %s: ratio 0.9 to 1.1', (month) => {
    const ratio = errorRatio(month === '2026-07' ? july : englandsOf({ month }));
    expect(ratio).toBeGreaterThanOrEqual(0.9);
    expect(ratio).toBeLessThanOrEqual(1.1);
  });

  test('at the rate seen, as before, they were said to be too narrow', () => {
    expect(errorRatio(july, 'at the rate seen')).toBeGreaterThan(1.15);
  });

  test('intervals of differences hold the true one 95 times in 100', () => {
    const perCent = ({ of, held }: { of: number; held: number }) => (100 * held) / of;
    const pairs = perCent(pairsHeld(july));
    expect(pairs).toBeGreaterThanOrEqual(93.5);
    expect(pairs).toBeLessThanOrEqual(97);
    expect(perCent(threesHeld(july))).toBeGreaterThanOrEqual(95);
    const rates = perCent(ratesHeld(july));
    expect(rates).toBeGreaterThanOrEqual(93.5);
    expect(rates).toBeLessThanOrEqual(97);
  });
});

test('differences from ten others: the interval holds the true one 95 times in 100', () => {
  const { held, fromTen } = calledDifferent(july);
  expect(held).toBeGreaterThanOrEqual(93.5);
  expect(held).toBeLessThanOrEqual(97);
  expect(fromTen).toBeGreaterThan(15);
});

describe('where all networks are alike', () => {
  const alike = englandsOf({ month: '2026-07', planted: { alike: true } });

  test('7 in 100 or fewer are called different from ten others or from what is expected of them', () => {
    const called = calledDifferent(alike);
    for (const share of [
      called.fromTen,
      called.unusualBesideTen,
      called.fromExpected,
      called.unusualForExpected,
    ])
      expect(share).toBeLessThanOrEqual(7);
    // The interval of the mean of the ten, which was used before, leaves half of them outside.
    expect(called.outsideMeanOfTen).toBeGreaterThan(40);
  });

  test('one in a hundred or fewer are told that a fifth is probable', () => {
    const networks = alike.reduce((sum, england) => sum + knownFigures(england, PROGRESS).length, 0);
    const told = alike
      .flatMap((england) => claimsOf(england, PROGRESS))
      .filter(({ chances }) => chances.some((chance) => chance >= 0.55)).length;
    expect(networks).toBeGreaterThan(2_000);
    expect(told / networks).toBeLessThanOrEqual(0.01);
  });
});

describe('spread beyond counting is learnt from two years', () => {
  const learntOf = (planted: EnglandAsked['planted'] & object) =>
    englandsOf({ month: '2026-07', planted, dispersion: 'learnt' }, 6);
  const dispersions = (englands: ReturnType<typeof learntOf>) =>
    englands.flatMap(({ rules }) => [...rules.values()].map((rule) => errorModelOf(rule).dispersion));

  test.each([
    [1, 0.9, 1.35],
    [2, 1.7, 2.4],
  ])('planted %i is found between %f and %f', (together, least, most) => {
    const found = dispersions(learntOf({ together }));
    expect(found).toHaveLength(6 * 7);
    const mean = found.reduce((sum, dispersion) => sum + dispersion, 0) / found.length;
    expect(mean).toBeGreaterThanOrEqual(least);
    expect(mean).toBeLessThanOrEqual(most);
  });

  test('good and bad years of practices: still right within 1.5 points', () => {
    const made = learntOf({ practiceYear: 0.24 }).flatMap((england) => claimsOf(england, PROGRESS));
    expect(calibrationError(made)).toBeLessThanOrEqual(1.5);
  });
});
