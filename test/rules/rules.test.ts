import { describe, expect, test } from 'vitest';
import { aboutRules } from '../../functions/rules/about-rules.ts';
import { inBounds, RuleOutOfBoundsError } from '../../functions/rules/rule.ts';
import { centileOf, chanceOf, percentOf, spelt, UNLIKELY } from '../../functions/rules/rule-words.ts';
import { RULES } from '../../functions/rules/rules.ts';

describe('a rule out of its bounds', () => {
  test.each([
    ['below the least', 0.4],
    ['above the most', 1.01],
    ['no number', Number.NaN],
  ])('is refused: %s', (_what, value) => {
    expect(() => inBounds({ leastCoverage: { value, unit: 'share', least: 0.5, most: 1 } })).toThrow(
      RuleOutOfBoundsError,
    );
  });

  test('is named in the error, with what it may be and where to correct it', () => {
    expect(() => inBounds({ fewest: { value: 9, unit: 'networks', least: 10, most: 100 } })).toThrow(
      'The rule "fewest" is 9, and must be a whole number from 10 to 100: correct functions/rules/rules.ts.',
    );
  });

  test('a count that is not whole is refused, a bound itself is not', () => {
    expect(() => inBounds({ fewest: { value: 19.5, unit: 'networks', least: 10, most: 100 } })).toThrow(
      RuleOutOfBoundsError,
    );
    expect(inBounds({ fewest: { value: 10, unit: 'networks', least: 10, most: 100 } }).fewest.value).toBe(10);
  });
});

describe('the rules', () => {
  test('each is told of: what it decides and where it comes from', () => {
    expect(Object.keys(aboutRules)).toEqual(Object.keys(RULES));
  });

  test('unlikely is as far from nothing as likely is from certain', () => {
    expect(UNLIKELY).toBe(0.1);
  });
});

describe('a rule in words', () => {
  test.each([
    [0.9, '90%'],
    [0.998, '99.8%'],
    [0.55, '55%'],
    [1, '100%'],
  ])('the share %d is %s', (share, words) => {
    expect(percentOf(share)).toBe(words);
  });

  test.each([
    [0.9, '9 in 10'],
    [0.1, '1 in 10'],
    [0.025, '1 in 40'],
    [0.05, '1 in 20'],
    [0.85, '85 in 100'],
    [0.0125, '1 in 80'],
    [0.0015, '15 in 10,000'],
  ])('the chance %d is %s', (chance, words) => {
    expect(chanceOf(chance)).toBe(words);
  });

  test.each([
    [1, 'one'],
    [20, 'twenty'],
    [1_000, '1,000'],
  ])('%d is spelt %s', (count, words) => {
    expect(spelt(count)).toBe(words);
  });

  test.each([
    [0.1, '10th'],
    [0.01, '1st'],
    [0.02, '2nd'],
    [0.23, '23rd'],
    [0.11, '11th'],
    [0.9, '90th'],
  ])('the centile at %d is the %s', (share, words) => {
    expect(centileOf(share)).toBe(words);
  });
});
