import { describe, expect, test } from 'vitest';
import {
  comparedTitle,
  comparedWith,
  comparedWithLastYear,
} from '../../functions/sentences/compared-words.ts';
import { soSentence } from '../../functions/sentences/is-it-us-sentences.ts';

describe('a figure beside another', () => {
  const interval = { lower: 0.4, upper: 0.6 };

  test.each([
    ['up', 0.3, 'better'],
    ['up', 0.7, 'worse'],
    ['down', 0.3, 'worse'],
    ['down', 0.7, 'better'],
    ['none', 0.3, 'more'],
    ['none', 0.7, 'fewer'],
    ['up', 0.4, 'similar'],
    ['up', 0.6, 'similar'],
  ] as const)('where %s is good and the other is %d is %s', (polarity, other, state) => {
    expect(comparedWith(interval, other, polarity)).toBe(state);
  });

  test('is not compared where either is not known', () => {
    expect(comparedWith(null, 0.5, 'up')).toBeNull();
    expect(comparedWith(interval, null, 'up')).toBeNull();
    expect(comparedWithLastYear(undefined, 'up')).toBeNull();
  });

  test('is counted in a title of at most ten words', () => {
    const title = comparedTitle(['better', 'better', 'similar', 'more', null]);
    expect(title).toBe('Better than England on 2 of 3, worse on none');
    expect(title.split(' ').length).toBeLessThanOrEqual(10);
    expect(comparedTitle([null, 'fewer'])).toBe('Each indicator');
  });
});

describe('what may explain a score', () => {
  const like = { value: 0.5, interval: { lower: -0.1, upper: 0.1 }, usual: { lower: 0.3, upper: 0.7 } };

  const residual = { code: 'U10001', value: 0.5, residual: 0, expected: 0.5 };
  const expected = { ...residual, interval: { lower: -0.2, upper: 0.14 } };

  test('points at nothing where neither of two tests found a difference', () => {
    expect(soSentence(true, expected, like, { unit: 'score' })).toBe(
      'Nothing here shows that the cause is how the network works.',
    );
  });

  test('says that one test alone could be made, where it found no difference', () => {
    expect(soSentence(true, undefined, like, { unit: 'score' })).toBe(
      'Nothing here shows that the cause is how the network works. Only one of the two comparisons could be made.',
    );
  });

  test('asks on where networks like it differ by more than chance', () => {
    const apart = { ...like, interval: { lower: 0.02, upper: 0.2 } };
    expect(soSentence(true, undefined, apart, { unit: 'score' })).toContain('do not explain all');
    const outside = { ...like, value: 0.8 };
    expect(soSentence(true, undefined, outside, { unit: 'score' })).toContain('do not explain all');
  });

  test('claims nothing where nothing was tested, and says what missing data may do', () => {
    expect(soSentence(true, undefined, { ...like, interval: null }, { unit: 'share' })).toContain(
      'cannot say what the cause is',
    );
    expect(soSentence(false, undefined, like, { unit: 'score' })).toContain('Missing or hidden data');
  });
});
