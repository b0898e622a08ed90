import { describe, expect, test } from 'vitest';
import { gapLeft } from '../../../functions/assessment/gap-between-fifths.ts';
import { noiseInSpread } from '../../../functions/questions/chance/chance-point.ts';
import { gapLeftInterval } from '../../../functions/questions/chance/gap-left-interval.ts';
import { pooledDifference } from '../../../functions/questions/chance/pooled-difference.ts';
import { exampleFigure, shareFigures } from '../../assessment/example-england.ts';

/** Five networks at 0, 0.25 ... 1: variance 0.15625, of which a fifth, 0.03125, is chance. */
const even = [0, 0.25, 0.5, 0.75, 1].map((value, i) =>
  exampleFigure({ code: `U${10_001 + i}`, value, chance: 0.03125 }),
);

describe('how much of a gap is chance', () => {
  test('a fifth of the variance being chance, each network keeps four fifths of its own, and so does the gap', () => {
    expect(noiseInSpread(even)?.share).toBeCloseTo(0.2, 12);
    expect(gapLeft(even, 'up')).toBeCloseTo(0.8, 12);
  });

  test('is the same whichever way is good', () => {
    expect(gapLeft(even, 'down')).toBeCloseTo(0.8, 12);
  });

  test('networks that all stand alike leave no gap, and no spread to divide', () => {
    const alike = even.map((figure) => ({ ...figure, value: 0.5 }));
    expect(gapLeft(alike, 'up')).toBe(0);
    expect(noiseInSpread(alike)).toBeNull();
  });

  test('networks that differ by less than chance leave nothing of the gap', () => {
    const close = even.map((figure) => ({ ...figure, chance: 1 }));
    expect(gapLeft(close, 'up')).toBe(0);
    expect(noiseInSpread(close)).toMatchObject({ share: 1, isCapped: true });
  });

  test.each([
    ['no networks', []],
    ['one network', even.slice(0, 1)],
    ['four networks, too few for fifths', even.slice(0, 4)],
    [
      'a network whose chance cannot be told',
      [...even.slice(1), exampleFigure({ code: 'U1', value: 1, chance: null })],
    ],
  ])('nothing is said of %s', (_what, figures) => {
    expect(gapLeft(figures, 'up')).toBeNull();
  });
});

describe('the interval of the gap that is left', () => {
  const many = Array.from({ length: 100 }, (_, i) =>
    exampleFigure({ code: `U${10_001 + i}`, value: i / 100, chance: 0.01 }),
  );
  const shares = shareFigures(Array.from({ length: 100 }, (_, i) => [100 + 5 * i, 1000] as const));

  test.each([
    ['of scores', many],
    ['of shares of patients', shares],
    ['of five networks, whose ends can reach past each other,', even],
  ])('%s holds it', (_what, figures) => {
    const left = gapLeft(figures, 'up') ?? Number.NaN;
    const interval = gapLeftInterval(figures, 'up');
    expect(interval?.lower).toBeLessThan(left);
    expect(interval?.upper).toBeGreaterThan(left);
  });

  test('is 0 to 0 where networks never differ by more than chance', () => {
    const close = many.map((figure) => ({ ...figure, chance: 10 }));
    expect(gapLeftInterval(close, 'up')).toEqual({
      lower: expect.closeTo(0, 12),
      upper: expect.closeTo(0, 12),
    });
  });

  test.each([
    ['four networks', many.slice(0, 4)],
    ['a network whose chance is unknown', [...many, exampleFigure({ code: 'U1', value: 1, chance: null })]],
  ])('is not given for %s', (_what, figures) => {
    expect(gapLeftInterval(figures, 'up')).toBeNull();
  });
});

describe('the fifths by their patients', () => {
  // Newcombe 1998, table II, example (a): 56 of 70 against 48 of 80 is 0.2, 0.0524 to 0.3339.
  const figures = shareFigures([
    [48, 80],
    [65, 100],
    [70, 100],
    [75, 100],
    [56, 70],
  ]);

  test('56 of 70 against 48 of 80 differ by 0.2 (0.0524 to 0.3339)', () => {
    const found = pooledDifference(figures, 'up');
    expect(found?.value).toBeCloseTo(0.2, 12);
    expect(found?.lower).toBeCloseTo(0.0524, 4);
    expect(found?.upper).toBeCloseTo(0.3339, 4);
  });

  test('are as far apart where less is better', () => {
    expect(pooledDifference(figures, 'down')?.value).toBeCloseTo(0.2, 12);
  });

  test('are not compared where a score is no count of patients', () => {
    expect(pooledDifference(even, 'up')).toBeNull();
  });
});
