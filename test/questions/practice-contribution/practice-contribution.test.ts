import { describe, expect, test } from 'vitest';
import { type ScoreRange, scoreOf } from '../../../functions/assessment/score.ts';
import {
  progressShortfall,
  type ScoredIndicator,
} from '../../../functions/questions/practice-contribution/practice-contribution.ts';
import * as fc from '../../property/fast-check.ts';

type Published = readonly [numerator: number | null, denominator: number | null];

const CODES = ['A00001', 'A00002', 'A00003'];
const members = (count: number) => CODES.slice(0, count).map((code) => ({ code, name: `Surgery ${code}` }));

/** An indicator whose network is the sum of its practices. */
function scored(
  indicator: string,
  serviceArea: string,
  [lower, upper]: readonly [number, number],
  rows: readonly Published[],
): ScoredIndicator {
  const range: ScoreRange = { lower, upper, against: 'benchmark' };
  const sum = (of: readonly (number | null)[]) => of.reduce<number>((total, one) => total + (one ?? 0), 0);
  const numerator = sum(rows.map(([n]) => n));
  const denominator = sum(rows.map(([, d]) => d));
  return {
    indicator,
    serviceArea,
    range,
    network: { numerator, denominator, score: scoreOf(numerator / denominator, range) },
    published: {
      practices: CODES.slice(0, rows.length),
      numerators: rows.map(([n]) => n),
      denominators: rows.map(([, d]) => d),
    },
  };
}

// Scores: 90/200 from 0.4 to 0.8 is 0.125; 100/200 from 0.2 to 0.6 is 0.75; 60/200 from 0.3 down to 0.1 is 0.
// Progress: the mean of (0.125 + 0.75) / 2 and 0 is 0.21875.
const byHand = [
  scored(
    'HI03',
    'Inequalities',
    [0.4, 0.8],
    [
      [30, 100],
      [60, 100],
    ],
  ),
  scored(
    'HI04',
    'Inequalities',
    [0.2, 0.6],
    [
      [60, 100],
      [40, 100],
    ],
  ),
  scored(
    'SMR01',
    'Medicines',
    [0.3, 0.1],
    [
      [40, 100],
      [20, 100],
    ],
  ),
];

describe('a practice where nobody is eligible', () => {
  // One indicator from 0.2 to 0.6: 40 of 100 scores 0.5, and the first practice alone could reach 60.
  const found = progressShortfall(members(2), [
    scored(
      'SMR01',
      'Medicines',
      [0.2, 0.6],
      [
        [40, 100],
        [0, 0],
      ],
    ),
  ]);

  test('has nobody to reach, which is known and no figure that is hidden', () => {
    expect(found?.practices).toMatchObject([
      { code: 'A00001', patients: 20, unknown: 0 },
      { code: 'A00002', patients: 0, gain: 0, unknown: 0, indicators: [] },
    ]);
  });
});

describe('whose patients would raise a network’s balanced progress most', () => {
  const found = progressShortfall(members(2), byHand);

  test('by hand: the first practice, alone at the upper ends, adds 0.375 and 0.15625 with 80 patients', () => {
    expect(found?.progress).toBeCloseTo(0.21875, 12);
    const [first] = found?.practices ?? [];
    expect(first).toMatchObject({ code: 'A00001', patients: 80, unknown: 0 });
    // Fewer: 40 to 10 of 100, so 30/200 scores 0.75, half of progress. More: 30 to 80, so 140/200 scores 0.75.
    expect(first?.indicators.map(({ indicator, patients }) => [indicator, patients])).toEqual([
      ['SMR01', 30],
      ['HI03', 50],
    ]);
    expect(first?.indicators[0]?.gain).toBeCloseTo(0.375, 12);
    expect(first?.indicators[1]?.gain).toBeCloseTo(0.15625, 12);
    expect(first?.gain).toBeCloseTo(0.53125, 12);
  });

  test('by hand: the second adds 0.0625, 0.0625 and 0.125 with 20, 20 and 10 patients, and comes after', () => {
    const [, second] = found?.practices ?? [];
    expect(second).toMatchObject({ code: 'A00002', patients: 50 });
    expect(second?.gain).toBeCloseTo(0.25, 12);
  });

  test('a practice adds nothing where the network stays below the lower end, however many patients it takes', () => {
    const one = scored(
      'HI03',
      'Inequalities',
      [0.5, 0.8],
      [
        [10, 100],
        [0, 900],
      ],
    );
    const small = progressShortfall(members(2), [one])?.practices.find(({ code }) => code === 'A00001');
    expect(small).toMatchObject({ gain: 0, patients: 70 });
  });

  test('a practice that published nothing is last, told as unknown and never as nothing to gain', () => {
    const one = scored(
      'HI03',
      'Inequalities',
      [0.4, 0.8],
      [
        [null, null],
        [80, 100],
        [3, null],
      ],
    );
    expect(progressShortfall(members(3), [one])?.practices).toEqual([
      { code: 'A00002', name: 'Surgery A00002', gain: 0, patients: 0, unknown: 0, indicators: [] },
      { code: 'A00001', name: 'Surgery A00001', gain: null, patients: null, unknown: 1, indicators: [] },
      { code: 'A00003', name: 'Surgery A00003', gain: null, patients: null, unknown: 1, indicators: [] },
    ]);
  });

  test('contacts, of which there can be more than patients, are no patients to reach', () => {
    const contacts = scored(
      'EHCH04',
      'Care homes',
      [1, 3],
      [
        [150, 100],
        [50, 100],
      ],
    );
    expect(progressShortfall(members(2), [contacts])?.practices.map(({ gain }) => gain)).toEqual([
      null,
      null,
    ]);
  });

  test('a network without a score has no answer', () => {
    expect(progressShortfall(members(2), [])).toBeNull();
  });

  test('no practice adds less than nothing, or more than what is left to 1', () => {
    const counts = fc.tuple(fc.nat(100), fc.integer({ min: 100, max: 300 }));
    const range = fc.constantFrom<[number, number]>([0.1, 0.4], [0.3, 0.65], [0.5, 0.2]);
    fc.assert(
      fc.property(fc.array(fc.tuple(range, counts, counts), { minLength: 1, maxLength: 5 }), (all) => {
        const indicators = all.map(([ends, a, b], i) => scored(`I${i}`, `Area ${i % 2}`, ends, [a, b]));
        const answer = progressShortfall(members(2), indicators);
        for (const { gain } of answer?.practices ?? []) {
          expect(gain).toBeGreaterThanOrEqual(0);
          expect(gain).toBeLessThanOrEqual(1 - (answer?.progress ?? 1) + 1e-9);
        }
      }),
    );
  });
});
