import { describe, expect, test } from 'vitest';
import { networkRanks } from '../../../functions/questions/ranks/network-ranks.ts';
import { exampleFigure } from '../../assessment/example-england.ts';
import * as fc from '../../property/fast-check.ts';

const figure = (code: string, value: number, error: number | null = 0.01) =>
  exampleFigure({ code, value, chance: error === null ? null : error ** 2 });

describe('rank with uncertainty', () => {
  test('networks far apart have one rank each and a group each', () => {
    const ranks = networkRanks([figure('U1', 0.1), figure('U2', 0.5), figure('U3', 0.9)], 'up');
    expect(ranks.map(({ code, rank, lower, upper, group }) => [code, rank, lower, upper, group])).toEqual([
      ['U3', 1, 1, 1, 1],
      ['U2', 2, 2, 2, 2],
      ['U1', 3, 3, 3, 3],
    ]);
  });

  test('the smallest value is first where less is better', () => {
    const ranks = networkRanks([figure('U1', 0.1), figure('U2', 0.5)], 'down');
    expect(ranks.map(({ code, value, rank }) => [code, value, rank])).toEqual([
      ['U1', 0.1, 1],
      ['U2', 0.5, 2],
    ]);
  });

  test('networks that differ by less than chance cannot be told apart: any rank may be theirs, and they are one group', () => {
    const ranks = networkRanks([figure('U1', 0.5), figure('U2', 0.505), figure('U3', 0.51)], 'up');
    for (const { lower, upper, group } of ranks) expect([lower, upper, group]).toEqual([1, 3, 1]);
  });

  test('where chance is not known networks have places, and neither interval nor group', () => {
    const found = networkRanks(
      [figure('U1', 0.5, null), figure('U2', 0.6, null), figure('U3', 0.5, null)],
      'up',
    );
    expect(found.map(({ code, rank }) => [code, rank])).toEqual([
      ['U2', 1],
      ['U1', 2],
      ['U3', 2],
    ]);
    for (const { standardError, lower, upper, group } of found)
      expect([standardError, lower, upper, group]).toEqual([null, null, null, null]);
    expect(networkRanks([figure('U1', 0.5, null), figure('U2', 0.6, null)], 'down')[0]?.code).toBe('U1');
  });

  test('no networks have no ranks', () => {
    expect(networkRanks([], 'up')).toEqual([]);
  });

  const networks = fc.array(
    fc.record({
      value: fc.double({ min: 0, max: 1, noNaN: true }),
      error: fc.double({ min: 0, max: 0.3, noNaN: true }),
    }),
    { minLength: 1, maxLength: 25 },
  );

  test('do not depend on the order networks come in, but for the draws of the groups', () => {
    fc.assert(
      fc.property(networks, (drawn) => {
        const figures = drawn.map(({ value, error }, i) => figure(`U${10_000 + i}`, value, error));
        const alone = (ranks: ReturnType<typeof networkRanks>) =>
          ranks.map(({ code, rank, lower, upper }) => [code, rank, lower, upper]);
        expect(alone(networkRanks(figures.toReversed(), 'up'))).toEqual(alone(networkRanks(figures, 'up')));
      }),
      { numRuns: 30 },
    );
  });
});
