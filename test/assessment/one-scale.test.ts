import { describe, expect, test } from 'vitest';
import type { MonthAssessment } from '../../functions/assessment/assess-month.ts';
import { progressOnScale } from '../../functions/assessment/one-scale.ts';
import type { ScoringRules } from '../../functions/assessment/scoring-rules.ts';
import { Month } from '../../functions/contracts/codes.ts';
import { contractYearOf, monthsOfYear } from '../../functions/contracts/month.ts';
import { areaViews } from '../../functions/questions/area/make.ts';
import { gapScales } from '../../functions/questions/gap/gap-scales.ts';
import { scoreRangesView } from '../../functions/questions/score-ranges/make.ts';
import { gapLine, gapTrendTitle, oneScaleNote } from '../../functions/sentences/gap-figure-words.ts';
import { type ExampleNetwork, exampleMonth, exampleRules } from './example-england.ts';
import { specification } from './rules-of.ts';

type Counts = ExampleNetwork['counts'];
/** Months with the rules of each: every network has the same counts in all of them but where a test says otherwise. */
type Held = Readonly<
  Record<string, { readonly rules: ScoringRules; readonly counts: (i: number) => Counts }>
>;

// 30 of 100 is a full score by last year's thresholds, and a quarter of the way by this year's.
const LAST_YEAR = exampleRules({ SMR03: [0.1, 0.3] }, '2025-26');
const THIS_YEAR = exampleRules({ SMR03: [0.2, 0.6] });
const JOINED = exampleRules({ SMR03: [0.2, 0.6], HI03: [0, 1] });

function releaseOf(held: Held, networks = 1) {
  const months = Object.entries(held).map(
    ([month, { rules, counts }]): MonthAssessment =>
      exampleMonth(
        Array.from({ length: networks }, (_, i) => ({ code: `U${10_001 + i}`, counts: counts(i) })),
        rules,
        Month.parse(month),
      ),
  );
  const rules = new Map(Object.entries(held).map(([month, of]) => [Month.parse(month), of.rules]));
  const rulesOfYears = new Map(
    months.map(({ month }) => [
      contractYearOf(month),
      new Map(
        monthsOfYear(contractYearOf(month)).map((of) => [of.slice(5), held[month]?.rules ?? new Map()]),
      ),
    ]),
  );
  return { basis: 'as-was' as const, specification, months, rules, rulesOfYears };
}

function lineOf(held: Held, shown: Month) {
  const release = releaseOf(held);
  const area = [...areaViews('as-was', release.months)].find((view) => view.area.code === 'U10001');
  if (area === undefined) throw new Error('the network is held');
  const line = progressOnScale(area, scoreRangesView(release).indicators, shown);
  return {
    own: area.months.map(({ progress }) => progress),
    drawn: line.map(({ progress }) => progress),
    line,
  };
}

const still = () => ({ SMR03: [30, 100] }) as const;

describe('a network where nothing moved', () => {
  test('has a level line although the thresholds of the contract changed', () => {
    const { own, drawn } = lineOf(
      { '2025-07': { rules: LAST_YEAR, counts: still }, '2026-07': { rules: THIS_YEAR, counts: still } },
      '2026-07',
    );
    expect(own.map((value) => value?.toFixed(6))).toEqual(['1.000000', '0.250000']);
    expect(drawn[0]).toBe(drawn[1]);
    expect(drawn[1]).toBe(own[1]);
  });

  test('seen from last year, is scored by last year’s thresholds throughout', () => {
    const { drawn } = lineOf(
      { '2025-07': { rules: LAST_YEAR, counts: still }, '2026-07': { rules: THIS_YEAR, counts: still } },
      '2025-07',
    );
    expect(drawn.map((value) => value?.toFixed(6))).toEqual(['1.000000', '1.000000']);
  });

  test('has no point for a month before an indicator joined, and no fall to it', () => {
    const both = () => ({ SMR03: [30, 100], HI03: [0, 100] }) as const;
    const { own, drawn, line } = lineOf(
      {
        '2025-07': { rules: LAST_YEAR, counts: still },
        '2026-06': { rules: THIS_YEAR, counts: still },
        '2026-07': { rules: JOINED, counts: both },
      },
      '2026-07',
    );
    // Two service areas count the same: half of 0.25 and half of 0.
    expect(own.map((value) => value?.toFixed(6))).toEqual(['1.000000', '0.250000', '0.125000']);
    expect(drawn.map((value) => value?.toFixed(6) ?? null)).toEqual([null, null, '0.125000']);
    expect(line[0]?.missing).toEqual(['HI03']);
  });

  test('keeps its line where an indicator was left out of the contract', () => {
    const both = () => ({ SMR03: [30, 100], HI03: [100, 100] }) as const;
    const { own, drawn } = lineOf(
      {
        '2025-07': { rules: exampleRules({ SMR03: [0.2, 0.6], HI03: [0, 1] }, '2025-26'), counts: both },
        '2026-07': { rules: THIS_YEAR, counts: still },
      },
      '2026-07',
    );
    expect(own.map((value) => value?.toFixed(6))).toEqual(['0.625000', '0.250000']);
    expect(drawn.map((value) => value?.toFixed(6))).toEqual(['0.250000', '0.250000']);
  });

  test('is followed where an indicator changed its code only', () => {
    const { drawn } = lineOf(
      {
        '2024-03': {
          rules: exampleRules({ NCD113: [0, 1] }, '2023-24'),
          counts: () => ({ NCD113: [20, 100] }),
        },
        '2025-03': {
          rules: exampleRules({ ACC09: [0, 0.5] }, '2024-25'),
          counts: () => ({ ACC09: [20, 100] }),
        },
      },
      '2025-03',
    );
    expect(drawn.map((value) => value?.toFixed(6))).toEqual(['0.400000', '0.400000']);
  });

  test('has no line where the month shown has no score', () => {
    const { line } = lineOf(
      {
        '2025-07': { rules: LAST_YEAR, counts: still },
        '2026-07': { rules: THIS_YEAR, counts: () => ({ SMR03: null }) },
      },
      '2026-07',
    );
    expect(line).toEqual([]);
  });
});

describe('England’s gap where nothing moved', () => {
  // 25 networks from 20 to 44 of 100.
  const spread = (i: number) => ({ SMR03: [20 + i, 100] }) as const;
  const release = releaseOf(
    { '2025-07': { rules: LAST_YEAR, counts: spread }, '2026-07': { rules: THIS_YEAR, counts: spread } },
    25,
  );
  const points = release.months.flatMap(({ gaps }) => gaps);
  const score = { measure: 'progress-balanced', unit: 'score' } as const;

  test('is drawn level, although it was smaller as last year scored it', () => {
    const line = gapLine({ points, scales: [...gapScales(release)] }, score, '2026-07');
    // The most progressed five average 42 of 100 and the least 22: 20 points of a range of 40.
    expect(line.map(({ gap }) => gap?.toFixed(6))).toEqual(['0.500000', '0.500000']);
    const own = points.filter(({ measure }) => measure === 'progress-balanced');
    expect(own.map(({ gap }) => gap?.toFixed(6))).toEqual(['0.400000', '0.500000']);
    expect(gapTrendTitle(line, '2026-07', 'score')).toBe('No clear change in the gap since July 2025');
  });

  test('leaves out a month that lacks an indicator, and says so', () => {
    const joined = releaseOf(
      {
        '2025-07': { rules: LAST_YEAR, counts: spread },
        '2026-07': { rules: JOINED, counts: (i) => ({ ...spread(i), HI03: [i, 100] }) },
      },
      25,
    );
    const line = gapLine(
      { points: joined.months.flatMap(({ gaps }) => gaps), scales: [...gapScales(joined)] },
      score,
      '2026-07',
    );
    expect(line.map(({ month }) => month)).toEqual(['2026-07']);
    expect(gapTrendTitle(line, '2026-07', 'score')).toBe('The gap, month by month');
    const own = joined.months.flatMap(({ gaps }) => gaps.filter(({ measure }) => measure === score.measure));
    expect(oneScaleNote('2026-07', own, line)).toContain('A month that cannot be scored so has no point.');
    expect(oneScaleNote('2026-07', line, line)).not.toContain('no point');
  });

  test('of a release without scales is that of the contract year shown', () => {
    expect(gapLine({ points }, score, '2026-07').map(({ month }) => month)).toEqual(['2026-07']);
    expect(gapLine({ points }, { measure: 'SMR03', unit: 'share' }, '2026-07')).toHaveLength(2);
  });
});
