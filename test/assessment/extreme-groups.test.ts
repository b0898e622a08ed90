import { describe, expect, test } from 'vitest';
import { extremeGroups, type Standing } from '../../functions/assessment/extreme-groups.ts';

function standing(values: readonly number[]): readonly Standing[] {
  return values.map((value, i) => ({ code: `U${i}`, value, patients: null }));
}

function groupsOf(values: readonly number[], polarity: 'up' | 'down' = 'up', groups = 5) {
  const found = extremeGroups(standing(values), polarity, groups);
  return found === null
    ? null
    : {
        most: found.most.map(({ value }) => value).sort((a, b) => a - b),
        least: found.least.map(({ value }) => value).sort((a, b) => a - b),
      };
}

describe('the most and least progressed fifth', () => {
  test('of ten networks are two each', () => {
    expect(groupsOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((value) => value / 100))).toEqual({
      most: [0.09, 0.1],
      least: [0.01, 0.02],
    });
  });

  test('change places where less is better', () => {
    expect(groupsOf([1, 2, 3, 4, 5], 'down')).toEqual({ most: [1], least: [5] });
  });

  test('are whole: networks that share a value share a group', () => {
    // By OHID's rule ranks 3, 3, 3 of ten stay together in the second fifth.
    expect(groupsOf([1, 2, 3, 3, 3, 6, 7, 8, 9, 10])?.least).toEqual([1, 2]);
    expect(groupsOf([1, 1, 1, 4, 5, 6, 7, 8, 9, 10])?.least).toEqual([1, 1, 1]);
  });

  test('are all that share the greatest value where so many do that the rule leaves the top empty', () => {
    // Ranks 1, 2, 3, 4, then 5 shared by six: OHID's rule puts those six in the third fifth.
    expect(groupsOf([1, 2, 3, 4, 9, 9, 9, 9, 9, 9])).toEqual({ most: [9, 9, 9, 9, 9, 9], least: [1, 2] });
  });

  test('are those at the least value where so many share it and less is better', () => {
    expect(groupsOf([9, 8, 7, 6, 0, 0, 0, 0, 0, 0], 'down')).toEqual({
      most: [0, 0, 0, 0, 0, 0],
      least: [8, 9],
    });
  });

  test('are none for fewer networks than groups', () => {
    expect(groupsOf([1, 2, 3, 4])).toBeNull();
    expect(groupsOf([1, 2, 3, 4, 5])).toEqual({ most: [5], least: [1] });
  });

  test('may be tenths', () => {
    const values = Array.from({ length: 20 }, (_, i) => i);
    expect(groupsOf(values, 'up', 10)).toEqual({ most: [18, 19], least: [0, 1] });
  });
});
