import { describe, expect, test } from 'vitest';
import { benchmarkRange } from '../../functions/assessment/scoring-rules.ts';

/** 0.00, 0.01 ... 0.20: the centile p lies at 0.2 p. */
const rates = Array.from({ length: 21 }, (_, i) => i / 100);

describe('a benchmark range', () => {
  test('runs from the 10th to the 90th centile of networks', () => {
    const range = benchmarkRange(rates, 'up');
    expect(range?.lower).toBeCloseTo(0.02, 12);
    expect(range?.upper).toBeCloseTo(0.18, 12);
  });

  test('turns round where less is better', () => {
    const range = benchmarkRange(rates, 'down');
    expect(range?.lower).toBeCloseTo(0.18, 12);
    expect(range?.upper).toBeCloseTo(0.02, 12);
  });

  test('says that it is no contract threshold', () => {
    expect(benchmarkRange(rates, 'up')?.against).toBe('benchmark');
    expect(benchmarkRange(rates, 'down')?.against).toBe('benchmark');
  });

  test.each([
    ['no way is good', rates, 'none'],
    ['there are fewer than 20 networks', rates.slice(0, 19), 'up'],
    ['there are no networks', [], 'up'],
    ['both centiles are the same', Array.from({ length: 30 }, () => 0.4), 'up'],
  ] as const)('is none where %s', (_why, given, polarity) => {
    expect(benchmarkRange(given, polarity)).toBeNull();
  });

  test('is there for 20 networks', () => {
    expect(benchmarkRange(rates.slice(0, 20), 'up')).not.toBeNull();
  });
});
