import { describe, expect, test } from 'vitest';
import { fifthOfEach, fifthSizes } from '../../functions/assessment/fifths.ts';

const upTo = (length: number) => Array.from({ length }, (_, i) => i);

describe('the fifth that each network stands in', () => {
  test('of twenty networks is four each, the furthest on in the fifth', () => {
    expect(fifthOfEach(upTo(20))).toEqual(upTo(20).map((i) => Math.floor(i / 4) + 1));
  });

  test('is the same for networks that share a value', () => {
    // By OHID's rule the shared rank 4 keeps both in the first fifth.
    expect(fifthOfEach(upTo(20).with(4, 3)).slice(3, 6)).toEqual([1, 1, 2]);
  });

  test('is the most progressed for all that share the greatest value, however many they are', () => {
    const values = [...upTo(14), ...Array.from({ length: 6 }, () => 99)];
    expect(fifthOfEach(values).slice(12)).toEqual([4, 4, 5, 5, 5, 5, 5, 5]);
  });

  test('is not told of fewer than twenty', () => {
    expect(fifthOfEach(upTo(19))).toEqual(upTo(19).map(() => null));
  });
});

describe('OHID’s rule cuts', () => {
  test.each([
    [20, 4, 4],
    [24, 5, 4],
    [25, 5, 5],
    [1272, 255, 254],
  ])(
    '%i networks that all differ into %i at the least and %i at the most progressed end',
    (networks, least, most) => {
      const fifths = fifthOfEach(upTo(networks));
      expect(fifths.filter((fifth) => fifth === 1)).toHaveLength(least);
      expect(fifths.filter((fifth) => fifth === 5)).toHaveLength(most);
      expect(fifthSizes(networks, 'up')).toEqual({ lowest: least, highest: most });
      expect(fifthSizes(networks, 'down')).toEqual({ lowest: most, highest: least });
    },
  );
});
