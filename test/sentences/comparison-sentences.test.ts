import { describe, expect, test } from 'vitest';
import { comparisonTitle } from '../../functions/sentences/comparison-title.ts';
import { toldApartSentence, toldApartTitle } from '../../functions/sentences/told-apart-sentence.ts';

describe('the title of a comparison', () => {
  test('names the measure that networks lie furthest apart on, with the distance', () => {
    const measures = [
      { name: 'CAN04', unit: 'share' as const, values: [0.5, 0.6, null] },
      { name: 'HI03', unit: 'share' as const, values: [0.1, null, 0.25] },
      { name: 'SMR03', unit: 'share' as const, values: [0.9, null, null] },
    ];
    expect(comparisonTitle(measures)).toBe('Furthest apart on HI03: 15.0 percentage points');
  });

  test.each([
    ['nothing', []],
    ['one network alone', [{ name: 'CAN04', unit: 'share' as const, values: [0.5] }]],
  ])('claims nothing of %s', (_what, measures) => {
    expect(comparisonTitle(measures)).toBe('Nothing to compare in this month');
  });
});

const a = { name: 'Ashby', lower: 1, upper: 10 };
const b = { name: 'Brook', lower: 5, upper: 20 };
const c = { name: 'Coast', lower: 30, upper: 40 };
const d = { name: 'Dale', lower: 21, upper: 29 };

describe('what is said of who can be told apart', () => {
  test.each([
    ['one', [a], 'Place, with its interval', 'Pick two or more'],
    ['two that overlap', [a, b], 'These networks cannot be told apart', 'Their rank intervals overlap'],
    ['two that do not', [a, c], 'These networks can be told apart', 'Their rank intervals do not overlap'],
    [
      'three of which none overlap',
      [a, c, d],
      'These networks can be told apart',
      'No two rank intervals overlap',
    ],
    [
      'three of which two overlap',
      [c, a, b],
      'Not all of these networks can be told apart',
      '2 of 3 pairs can be told apart: Ashby is ahead of Coast; Brook is ahead of Coast. The others cannot.',
    ],
    [
      'two that touch',
      [a, { ...c, lower: 10 }],
      'These networks cannot be told apart',
      'cannot be told apart',
    ],
  ])('of %s', (_which, placed, title, sentence) => {
    expect(toldApartTitle(placed)).toBe(title);
    expect(toldApartSentence(placed)).toContain(sentence);
  });
});
