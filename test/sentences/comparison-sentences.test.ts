import { describe, expect, test } from 'vitest';
import {
  comparisonTitle,
  toldApartSentence,
  toldApartTitle,
} from '../../functions/sentences/comparison-sentences.ts';

describe('the title of a comparison', () => {
  test('counts the indicators that two or more have a figure of, and calls no untested difference the biggest', () => {
    const measures = [
      { name: 'CAN04', unit: 'share' as const, values: [0.5, 0.6, null] },
      { name: 'HI03', unit: 'share' as const, values: [0.1, null, 0.25] },
      { name: 'SMR03', unit: 'share' as const, values: [0.9, null, null] },
    ];
    expect(comparisonTitle(measures)).toBe('How they compare on 2 indicators');
  });

  test.each([
    ['nothing', []],
    ['one network alone', [{ name: 'CAN04', unit: 'share' as const, values: [0.5] }]],
  ])('claims nothing of %s', (_what, measures) => {
    expect(comparisonTitle(measures)).toBe('Nothing to compare this month');
  });
});

describe('what is said of which networks clearly differ', () => {
  const network = (name: string, value: number, standardError: number | null = 0.05) => ({
    name,
    value,
    standardError,
  });
  test.each([
    ['one', [network('Ashby', 0.5)], 'Place, with its interval', 'Pick two or more'],
    [
      // 0.12 ± 1.96 × √0.005 = −0.02 to 0.26.
      'two that differ by less than chance could',
      [network('Ashby', 0.62), network('Brook', 0.5)],
      'No clear difference between these networks',
      'no clear difference between them (Ashby is 12 points above Brook, 95% interval −2 to 26)',
    ],
    [
      // Places 1 to 900 and 100 to 1,167 of 1,175 would overlap: that says nothing of these two.
      'two that differ by five errors',
      [network('Ashby', 0.04), network('Brook', 0.39)],
      'These networks are clearly different',
      'Brook is 35 points above Ashby, 95% interval 21 to 49.',
    ],
    [
      // 0.15 apart: outside ± 1.96 × 0.0707 = 0.139, within ± 2.394 × 0.0707 = 0.169 of three pairs.
      'three, of which two lie outside what one pair would need but not what three do',
      [network('Ashby', 0.5), network('Brook', 0.65), network('Coast', 0.9)],
      'Some of these networks are clearly different',
      'No other pair is clearly different. Intervals allow for 3 comparisons.',
    ],
    [
      'two whose chance is not known',
      [network('Ashby', 0.5, null), network('Brook', 0.9, null)],
      'Places; how far chance moves them is not known',
      'no difference is called clear',
    ],
  ])('of %s', (_which, placed, title, sentence) => {
    expect(toldApartTitle(placed, 'score')).toBe(title);
    expect(toldApartSentence(placed, 'score')).toContain(sentence);
  });
});
