import { describe, expect, test } from 'vitest';
import { assumedErrorNote, chanceWords, fifthVerdict } from '../../functions/sentences/fifth-words.ts';

const places = { lower: 1, upper: 2 };
const verdict = (chances: number[], isLearnt = true, published: number | null = null) =>
  fifthVerdict({ chances, middlePlaces: places, places }, { isLearnt }, published);

describe('how sure a fifth is, in words', () => {
  test.each([
    [
      '95 of 100',
      [0.951, 0.049, 0, 0, 0],
      'It is almost certainly in the least progressed fifth (95 in 100).',
    ],
    [
      '94.6, which is written as 95',
      [0.946, 0.054, 0, 0, 0],
      'It is almost certainly in the least progressed fifth (95 in 100).',
    ],
    ['94', [0.94, 0.06, 0, 0, 0], 'It is very likely in the least progressed fifth (94 in 100).'],
    ['80', [0, 0, 0, 0.2, 0.8], 'It is very likely in the most progressed fifth (80 in 100).'],
    ['79', [0, 0, 0.21, 0.79, 0], 'It is probably in the upper-middle fifth (79 in 100).'],
    ['55', [0, 0.55, 0.45, 0, 0], 'It is probably in the lower-middle fifth (55 in 100).'],
    ['54', [0, 0.1, 0.54, 0.36, 0], 'It is about as likely as not in the middle fifth (54 in 100).'],
    ['45', [0, 0.3, 0.45, 0.25, 0], 'It is about as likely as not in the middle fifth (45 in 100).'],
    [
      '44 and 38',
      [0, 0.09, 0.44, 0.38, 0.09],
      'It is very likely in the middle or upper-middle fifth (82 in 100).',
    ],
    [
      'no two that reach 80',
      [0.05, 0.29, 0.38, 0.24, 0.04],
      'We cannot tell which fifth it is in. The middle fifth is most likely (38 in 100).',
    ],
    ['certain', [1, 0, 0, 0, 0], 'It is almost certainly in the least progressed fifth (over 99 in 100).'],
  ])('%s', (_what, chances, sentence) => {
    expect(verdict(chances).sentence).toBe(sentence);
  });

  test('until two years are held nothing is almost certain, and the reason stands beside it', () => {
    expect(verdict([0.99, 0.01, 0, 0, 0], false).sentence).toBe(
      'It is very likely in the least progressed fifth (99 in 100).',
    );
    expect(assumedErrorNote({ isLearnt: false })).toContain('twice the spread of counting alone');
    expect(assumedErrorNote({ isLearnt: true })).toBe('');
  });

  test('where chance names another fifth than the figure, both are named', () => {
    expect(verdict([0, 0.46, 0.44, 0.1, 0], true, 3).sentence).toContain(
      'By its figure it is in the middle fifth; chance makes the lower-middle at least as likely.',
    );
    expect(verdict([0, 0.46, 0.44, 0.1, 0], true, 2).sentence).not.toContain('By its figure');
  });

  test('the numbers of 100 sum to 100', () => {
    expect(verdict([1 / 3, 1 / 3, 1 / 3, 0, 0]).ofHundred).toEqual([34, 33, 33, 0, 0]);
  });

  test.each([
    [0, 'under 1'],
    [1, '1'],
    [99, '99'],
    [100, 'over 99'],
  ])('%i of 100 is written %s', (chance, words) => {
    expect(chanceWords(chance)).toBe(words);
  });
});
