import { describe, expect, test } from 'vitest';
import type { ProfileRow } from '../../../functions/assessment/circumstances/profile-rows.ts';
import { deprivationOfMonths, deprivationView } from '../../../functions/questions/deprivation/make.ts';
import { DeprivationView } from '../../../functions/questions/deprivation/question.ts';
import { tenthsByDeprivation } from '../../../functions/questions/deprivation/tenths-by-deprivation.ts';
import { exampleAssessed } from '../../assessment/example-england.ts';
import { monthOf, resultOf, type TestNetwork } from '../../assessment/month-of.ts';
import * as fc from '../../property/fast-check.ts';

function profile(area_code: string, imd_score: number | null, more: Partial<ProfileRow> = {}): ProfileRow {
  return {
    area_kind: 'pcn',
    area_code,
    practices: 4,
    patients: 10_000,
    practices_without_list: 0,
    practices_without_age: 0,
    patients_with_age: null,
    patients_65_and_over: null,
    practices_without_score: 0,
    practices_not_weighed: 0,
    patients_with_score: 10_000,
    imd_score,
    imd_year: 2025,
    ...more,
  };
}

const measures = [
  { measure: 'progress-balanced', label: 'Balanced progress', unit: 'score', polarity: 'up' },
  { measure: 'HI03', label: 'Health checks', unit: 'share', polarity: 'up' },
] as const;

function viewOf(networks: readonly TestNetwork[], profiles: readonly ProfileRow[]) {
  const month = { ...monthOf(networks), measures: [...measures] };
  return DeprivationView.parse(deprivationView('as-was', month, profiles));
}

/** 100 networks of one size, number 0 the most deprived; each tenth holds ten. */
const hundred = Array.from({ length: 100 }, (_, i) => `U${10_000 + i}`);
const scores = hundred.map((code, i) => profile(code, 60 - 0.5 * i));

describe('the indices of every month', () => {
  test('stand beside the latest month in full, in order of month', async () => {
    const rising = hundred.map((code, i) => ({ code, progress: 0.05 * (Math.floor(i / 10) + 1) }));
    const level = hundred.map((code) => ({ code, progress: 0.5 }));
    const months = [monthOf(level, '2026-06'), monthOf(rising, '2026-07')].map((month) => ({
      ...month,
      measures: [...measures],
    }));
    const made = await deprivationOfMonths({
      ...exampleAssessed(months, new Map()),
      readMart: async () => [...scores],
      onceForMonth: async (_month, _what, _shape, make) => make(),
    });
    const view = DeprivationView.parse(made);
    expect(view.month).toBe('2026-07');
    const progress = view.slopes?.filter(({ measure }) => measure === 'progress-balanced') ?? [];
    expect(progress.map(({ month }) => month)).toEqual(['2026-06', '2026-07']);
    // All alike in June: no slope at all. In July the even rise worked by hand below: 0.5 over the whole range.
    expect(progress[0]?.sii).toBeCloseTo(0, 12);
    expect(progress[1]?.sii).toBeCloseTo(0.5, 10);
    expect(view.slopes?.find(({ measure }) => measure === 'HI03')).toMatchObject({
      networks: 0,
      sii: null,
      rii: null,
      reason: 'Fewer than 50 ranked networks have a deprivation score (0), too few for tenths.',
    });
  });
});

describe('progress that rises evenly from the most to the least deprived', () => {
  // Tenth k of 10 stands at 0.05 k, so a line through the middles of equal tenths rises by 0.05 × 10 = 0.5 over all,
  // from 0.025 to 0.525: relative index 21.
  const networks = hundred.map((code, i) => ({ code, progress: 0.05 * (Math.floor(i / 10) + 1) }));
  const [progress] = viewOf(networks, scores).measures;

  test('has the slope index of its whole rise', () => {
    expect(progress?.sii).toBeCloseTo(0.5, 10);
    expect(progress?.rii).toBeCloseTo(21, 8);
  });

  test('has tenths of ten, the first the most deprived', () => {
    expect(progress?.tenths).toHaveLength(10);
    expect(progress?.tenths[0]).toMatchObject({ tenth: 1, networks: 10, patients: 100_000 });
    expect(progress?.tenths[0]?.value).toBeCloseTo(0.05, 12);
  });

  test('is said to be higher at the least deprived end', () => {
    expect(progress?.sentence).toMatch(
      /^Balanced progress: networks in the least deprived areas are about 50 points higher .*\(slope index, 50 to 50\)/,
    );
  });
});

describe('progress that has nothing to do with deprivation', () => {
  test('is not said to differ', () => {
    const networks = hundred.map((code, i) => ({ code, progress: ((i * 37) % 100) / 100 }));
    const [progress] = viewOf(networks, scores).measures;
    expect(progress?.siiInterval?.lower).toBeLessThan(0);
    expect(progress?.siiInterval?.upper).toBeGreaterThan(0);
    expect(progress?.sentence).toMatch(/there is no clear link with deprivation/);
  });
});

describe('an indicator', () => {
  test('counts patients, not networks: a tenth’s share is its patients over those eligible', () => {
    const networks = hundred.map((code, i) => ({
      code,
      results: [i % 10 === 0 ? resultOf('HI03', 90, 900) : resultOf('HI03', 20, 100)],
    }));
    const rate = viewOf(networks, scores).measures[1];
    // 90 + 9 × 20 = 270 of 900 + 900.
    expect(rate?.tenths[0]?.value).toBeCloseTo(270 / 1800, 12);
  });

  test('leaves out networks whose deprivation is unknown, and counts them', () => {
    const networks = hundred.map((code) => ({ code, results: [resultOf('HI03', 20, 100)] }));
    const some = scores.map((row, i) => (i < 7 ? { ...row, imd_score: null } : row));
    expect(viewOf(networks, some).measures[1]).toMatchObject({ networks: 93, leftOut: 7 });
  });
});

test('a tenth’s interval is that of a mean where every network weighs the same', () => {
  // Ten networks of 0.0 and 1.0 by turns: s = √(10 · 0.25 / 9), over √10 = 1/6.
  const networks = Array.from({ length: 100 }, (_, i) => ({
    deprivation: 100 - i,
    patients: 1000,
    value: i % 2,
    weight: 1,
  }));
  expect(tenthsByDeprivation(networks)?.[0]?.standardError).toBeCloseTo(1 / 6, 12);
});

test('England says how many practices have no score', () => {
  const england = profile('ENG', 22, { area_kind: 'england', practices: 6139, practices_without_score: 38 });
  expect(viewOf([], [england])).toMatchObject({ practices: 6139, practicesWithoutScore: 38, imdYear: 2025 });
});

describe('what cannot be told has a reason and no number that is none', () => {
  test.each([
    ['no network', [], []],
    ['one network', [{ code: 'U10000' }], scores.slice(0, 1)],
    ['no deprivation file', hundred.map((code) => ({ code })), []],
    ['all as deprived', hundred.map((code) => ({ code })), hundred.map((code) => profile(code, 20))],
    ['no list size', hundred.map((code) => ({ code, patients: null })), scores],
    [
      'nothing eligible',
      hundred.map((code) => ({ code, progress: null, results: [resultOf('HI03', 0, 0)] })),
      scores,
    ],
  ])('%s', (_what, networks, profiles) => {
    const view = viewOf(networks, profiles);
    expect(JSON.stringify(view)).not.toMatch(/NaN|Infinity/);
    for (const { sii, reason } of view.measures) {
      expect(sii).toBeNull();
      expect(reason).not.toBeNull();
    }
  });

  test('whatever the networks: a finite slope or a reason', () => {
    const network = fc.record({
      deprivation: fc.double({ min: 0, max: 100, noNaN: true }),
      patients: fc.integer({ min: 0, max: 100_000 }),
      value: fc.double({ min: 0, max: 1, noNaN: true }),
      weight: fc.integer({ min: 0, max: 1000 }),
    });
    fc.assert(
      fc.property(fc.array(network, { minLength: 50, maxLength: 80 }), (networks) => {
        for (const { value, interval, standardError } of tenthsByDeprivation(networks) ?? []) {
          expect([value, interval.lower, interval.upper, standardError].every(Number.isFinite)).toBe(true);
        }
      }),
    );
  });
});
