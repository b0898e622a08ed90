import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { compareByQuintile, compareWithBenchmark } from '../../functions/statistics/benchmark-comparison.ts';
import published from '../fixtures/published/fingertips_benchmark_comparison.json' with { type: 'json' };

const Polarity = z.enum(['HighIsGood', 'LowIsGood', 'NoJudgement']);

const about = (value: number, reach: number) => ({ lower: value - reach, upper: value + reach });

describe('compareWithBenchmark agrees with Fingertips', () => {
  test.each(published.cases)('$id', ({ input, polarity, expected }) => {
    const outcomes = input.target.map((value, i) =>
      compareWithBenchmark(
        about(value, input.ciHalfWidth),
        input.benchmark[i] ?? null,
        Polarity.parse(polarity),
      ),
    );
    expect(outcomes).toEqual(expected);
  });

  const { input, expected } = published.inequalities;
  const persons = input['aggregate(persons)'];
  test.each([
    { group: 'female', values: input.female, outcomes: expected.female },
    { group: 'male', values: input.male, outcomes: expected.male },
  ])('$group against persons of the same area', ({ values, outcomes }) => {
    const found = values.map((value, i) =>
      compareWithBenchmark(
        about(value, input.ciHalfWidth),
        persons[i] ?? null,
        Polarity.parse(input.polarity),
      ),
    );
    expect(found).toEqual(outcomes);
  });

  test('an area is never compared with itself: it has no benchmark', () => {
    const found = persons.map((value) =>
      compareWithBenchmark(about(value, input.ciHalfWidth), null, 'NoJudgement'),
    );
    expect(found).toEqual(expected.persons);
  });
});

describe('compareWithBenchmark', () => {
  test.each([
    ['HighIsGood', 'Better', 'Worse'],
    ['LowIsGood', 'Worse', 'Better'],
    ['NoJudgement', 'Higher', 'Lower'],
  ] as const)('where %s, above is %s and below is %s', (polarity, above, below) => {
    expect(compareWithBenchmark({ lower: 5, upper: 6 }, 4, polarity)).toBe(above);
    expect(compareWithBenchmark({ lower: 5, upper: 6 }, 7, polarity)).toBe(below);
    expect(compareWithBenchmark({ lower: 5, upper: 6 }, 5.5, polarity)).toBe('Similar');
  });

  test('an interval that only touches the benchmark is similar', () => {
    expect(compareWithBenchmark({ lower: 4, upper: 5 }, 4, 'HighIsGood')).toBe('Similar');
    expect(compareWithBenchmark({ lower: 4, upper: 5 }, 5, 'HighIsGood')).toBe('Similar');
  });

  test('no interval is no comparison, and not "similar"', () => {
    expect(compareWithBenchmark(null, 5, 'HighIsGood')).toBeNull();
  });
});

describe('compareByQuintile', () => {
  const values = [50, 10, 30, 20, 40];

  test.each([
    ['HighIsGood', ['BEST', 'WORST', 'MIDDLE', 'WORSE', 'BETTER']],
    ['LowIsGood', ['WORST', 'BEST', 'MIDDLE', 'BETTER', 'WORSE']],
    ['NoJudgement', ['HIGHEST', 'LOWEST', 'SIMILAR', 'LOWER', 'HIGHER']],
  ] as const)('names the fifths where %s', (polarity, expected) => {
    expect(compareByQuintile(values, polarity)).toEqual(expected);
  });

  // SQL's NTILE(5) of seven rows: groups of 2, 2, 1, 1 and 1.
  test('makes the first fifths larger where they cannot be equal', () => {
    expect(compareByQuintile([1, 2, 3, 4, 5, 6, 7], 'NoJudgement')).toEqual([
      'LOWEST',
      'LOWEST',
      'LOWER',
      'LOWER',
      'SIMILAR',
      'HIGHER',
      'HIGHEST',
    ]);
  });

  test('does not compare fewer than five values, nor a missing one', () => {
    expect(compareByQuintile([1, 2, 3, 4, null], 'HighIsGood')).toEqual([null, null, null, null, null]);
    expect(compareByQuintile([null, ...values], 'HighIsGood')[0]).toBeNull();
  });
});

test('what is not a number is refused, and never similar', () => {
  expect(() => compareWithBenchmark({ lower: 1, upper: 2 }, Number.NaN, 'HighIsGood')).toThrow(RangeError);
  expect(() => compareWithBenchmark({ lower: Number.NaN, upper: 2 }, 1, 'HighIsGood')).toThrow(RangeError);
  expect(() => compareByQuintile([1, 2, 3, 4, Number.NaN], 'HighIsGood')).toThrow(RangeError);
});
