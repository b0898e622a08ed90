import { describe, expect, test } from 'vitest';
import {
  couldBeChance,
  nextSteps,
  stepGainWords,
  stepWords,
  unpaidSteps,
  whereToStart,
} from '../../functions/sentences/next-steps.ts';
import { examplePoint } from '../fixtures/releases/publish-example.ts';

const NONE = {
  polarity: 'up',
  points: null,
  poundsPerPoint: null,
  lowerThreshold: null,
  upperThreshold: null,
  nationalMedian: null,
  topFifth: null,
} as const;
const NOTHING = {
  code: 'U10000',
  score: null,
  scoreBounds: null,
  points: null,
  pounds: null,
  poundsUnknown: null,
  toLower: null,
  toUpper: null,
  toMedian: null,
  toTopFifth: null,
} as const;
const CHECKS = { ...NONE, indicator: 'HI03', title: 'Health checks', nationalMedian: 0.6, topFifth: 0.8 };
const TESTS = { ...NONE, indicator: 'CAN04', title: 'Stool tests', nationalMedian: 0.5, topFifth: 0.7 };

describe('what to do next', () => {
  test('is first what gains most progress for each person', () => {
    // 0.10 for 5 people is 0.02 each; 0.30 for 30 is 0.01 each.
    const steps = nextSteps(
      [TESTS, CHECKS],
      [
        { ...NOTHING, indicator: 'CAN04', toMedian: 10, toTopFifth: 30 },
        { ...NOTHING, indicator: 'HI03', toMedian: 0, toTopFifth: 5 },
      ],
      (indicator) => (indicator === 'HI03' ? 0.1 : 0.3),
    );
    expect(steps.map(({ indicator }) => indicator.indicator)).toEqual(['HI03', 'CAN04']);
    expect(steps.map(stepWords)).toEqual([
      '5 more patients to reach the most progressed fifth (80.0%).',
      '10 more patients to reach the middle network (50.0%); 30 to reach the most progressed fifth (70.0%).',
    ]);
    expect(steps.map(stepGainWords)).toEqual([
      'Progress would rise by 10 points.',
      'Progress would rise by 30 points.',
    ]);
  });

  test('goes by verified thresholds and their points where there are some', () => {
    const paid = { ...TESTS, points: 22, lowerThreshold: 0.4, upperThreshold: 0.6 };
    const [step] = nextSteps(
      [paid],
      [{ ...NOTHING, indicator: 'CAN04', points: 4, toLower: 0, toUpper: 9, toMedian: 3, toTopFifth: 40 }],
      () => 0.2,
    );
    expect(step === undefined ? '' : stepWords(step)).toBe(
      '9 more patients to reach the upper threshold (60.0%).',
    );
    expect(step === undefined ? '' : stepGainWords(step)).toBe('That would earn 18 more points.');
  });

  test('leaves out what has no good way, what is reached and what is not known', () => {
    const steps = nextSteps(
      [{ ...CHECKS, polarity: 'none' }, TESTS],
      [
        { ...NOTHING, indicator: 'HI03', toMedian: 4 },
        { ...NOTHING, indicator: 'CAN04', toMedian: 0, toTopFifth: null },
        { ...NOTHING, indicator: 'ACC08', toMedian: 4 },
      ],
      () => null,
    );
    expect(steps).toEqual([]);
  });

  test('says fewer where less is better, and nothing of a gain that is not known', () => {
    const [step] = nextSteps(
      [{ ...TESTS, polarity: 'down', counts: 'patients' }],
      [{ ...NOTHING, indicator: 'CAN04', toMedian: 1 }],
      () => null,
    );
    expect(step === undefined ? '' : stepWords(step)).toBe(
      '1 fewer patient to reach the middle network (50.0%).',
    );
    expect(step === undefined ? '' : stepGainWords(step)).toBe('');
  });
});

describe('on indicators that earn no points', () => {
  const point = examplePoint({ month: '2026-07', measure: 'SMR01A', most: 0.9 });
  const measure = { measure: 'SMR01A', label: 'Reviews', unit: 'share', polarity: 'up' } as const;
  const result = { indicator: 'SMR01A', numerator: 30, denominator: 50, score: 0.4 };

  test('the mark is the average of the most progressed fifth', () => {
    // 90% of 50 is 45, 15 more than 30.
    const found = unpaidSteps([result], [], { measures: [measure], points: [point] });
    const [step] = nextSteps([], [], () => null, found);
    expect(step === undefined ? '' : stepWords(step)).toBe(
      '15 more patients to reach the average of the most progressed fifth (90.0%).',
    );
  });

  test('nothing is said of what is reached, not known, paid, or counts something else', () => {
    const gaps = { measures: [measure], points: [point] };
    expect(unpaidSteps([{ ...result, numerator: 45 }], [], gaps)).toEqual([]);
    expect(unpaidSteps([{ ...result, numerator: null }], [], gaps)).toEqual([]);
    expect(unpaidSteps([result], [{ indicator: 'SMR01A' }], gaps)).toEqual([]);
    const calls = { measures: [{ ...measure, chanceKnown: false }], points: [point] };
    expect(unpaidSteps([result], [], calls)).toEqual([]);
  });
});

describe('of one step', () => {
  const [step] = nextSteps([CHECKS], [{ ...NOTHING, indicator: 'HI03', toTopFifth: 10 }], () => null);
  if (step === undefined) throw new Error('there is a step');

  test('help begins where most people are, of the practices whose figures are known', () => {
    // 80% of 50 is 40, 16 more than 24; 80% of 10 is 8, 2 more than 6.
    const practices = [
      { name: 'Small Surgery', numerator: 6, denominator: 10 },
      { name: 'Large Surgery', numerator: 24, denominator: 50 },
      { name: 'Hidden Surgery', numerator: null, denominator: null },
    ];
    expect(whereToStart(step, practices)).toBe(
      'Start with Large Surgery: 16 more patients there (24 of 50 now).',
    );
    expect(whereToStart(step, [{ name: 'There already', numerator: 8, denominator: 10 }])).toBeNull();
  });

  test('chance could close it where the mark lies within the interval', () => {
    expect(couldBeChance(step, { interval: { lower: 0.5, upper: 0.81 } })).toBe(true);
    expect(couldBeChance(step, { interval: { lower: 0.5, upper: 0.79 } })).toBe(false);
    expect(couldBeChance(step, { interval: null })).toBe(false);
  });
});
