import { describe, expect, test, vi } from 'vitest';
import { methods, methodsPage } from '../../functions/methods/methods.ts';
import { gapTable } from '../../functions/questions/gap/tables.ts';
import { areaGap } from '../../functions/questions/gap-within-areas/area-gap.ts';
import type { Report } from '../../functions/reports/content/report.ts';
import { nationalReport } from '../../functions/reports/national-report.ts';
import { readReportViews } from '../../functions/reports/report-views.ts';
import { rulesPage } from '../../functions/rules/rules-page.ts';
import { gapTrendTitle } from '../../functions/sentences/gap-figure-words.ts';
import { projectionKeyPoints } from '../../functions/sentences/year-end-sentences.ts';
import { exampleClosing } from '../fixtures/releases/example-gap-questions.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { examplePoint } from '../fixtures/releases/publish-example.ts';
import { RICHER_VIEWS } from '../reports/richer-views.ts';
import { publishTenNetworks } from '../reports/ten-networks.ts';

vi.mock('../../functions/rules/rules.ts', async (original) => {
  const { RULES } = await original<typeof import('../../functions/rules/rules.ts')>();
  return {
    RULES: {
      ...RULES,
      leastCoverage: { ...RULES.leastCoverage, value: 0.87 },
      likely: { ...RULES.likely, value: 0.83 },
      confidence: { ...RULES.confidence, value: 0.98 },
      comparedYears: { ...RULES.comparedYears, value: 2 },
      fewestForFifths: { ...RULES.fewestForFifths, value: 23 },
      fewestForSpread: { ...RULES.fewestForSpread, value: 7 },
      benchmarkLow: { ...RULES.benchmarkLow, value: 0.2 },
      benchmarkHigh: { ...RULES.benchmarkHigh, value: 0.8 },
      resamples: { ...RULES.resamples, value: 1_234 },
    },
  };
});

const BALANCED = {
  measure: 'progress-balanced',
  label: 'Balanced progress',
  unit: 'score',
  polarity: 'up',
} as const;

/** What sentences, headings, notes and documents said of the rules before. */
const OLD = [
  /\b95 ?%(?! \(broken\))(?= interval|\b.*Newcombe)/i,
  /\bmiddle 95\b/,
  /\b90 ?% or more\b/,
  /fewer than 90 ?%/i,
  /\b[19] in 10\b/,
  /fewer than (?:20|5)\b/i,
  /\b10th to (?:the )?90th\b/,
  /\b2,000\b/,
  /\ba year (?:ago|before)\b|\blast year\b/i,
];

function oldWordsIn(text: string): readonly string[] {
  return OLD.flatMap((old) => text.match(old)?.[0] ?? []);
}

function wordsOf({ chapters }: Report): string {
  return JSON.stringify(chapters, (key, value: unknown) => (key === 'citations' ? undefined : value));
}

describe('when rules are changed in memory', () => {
  test('every chapter of the report says the new values, and none an old one', async () => {
    const store = memoryObjectStore();
    const release = await publishTenNetworks(store, { more: RICHER_VIEWS });
    const views = await readReportViews(store, release, '2026-07');
    const words = wordsOf(nationalReport(views, { foreword: null, embargo: null }));
    expect(words).toContain('fewer than 87% of their patients are covered');
    expect(words).toContain('98% interval');
    expect(words).toContain('the 20th to the 80th centile');
    expect(words).toContain('1,234 seeded resamples');
    expect(oldWordsIn(words)).toEqual([]);
  });

  test('a sentence calls likely what now is', () => {
    const projections = [0.82, 0.83, 0.9, 0.17].map((passesLower, i) => ({
      indicator: 'HI03',
      code: i === 3 ? 'ENG' : `U0000${i}`,
      rate: 0.4,
      projected: 0.6,
      interval: { lower: 0.5, upper: 0.7 },
      points: null,
      passesLower,
      passesUpper: null,
    }));
    const [said] = projectionKeyPoints({
      view: 'projection',
      version: 1,
      basis: 'as-was',
      month: '2026-07',
      yearEnd: '2027-03',
      indicators: [
        {
          indicator: 'HI03',
          title: 'Checks',
          polarity: 'up',
          nationalShare: 0.4,
          earlierYears: ['2025-26'],
          earlierNetworks: 60,
          points: null,
          reason: null,
          thresholds: { contractYear: '2026-27', status: 'confirmed', lower: 0.5, upper: 0.7 },
        },
      ],
      projections,
    });
    // Of 0.82, 0.83 and 0.9 two are at least 0.83; before, only the last was likely.
    expect(said).toContain('2 of 3 networks, ranked or not, have a chance of at least');
  });

  test('a trend and too few networks are told by the new rules', () => {
    const drawn = [
      examplePoint({ month: '2024-07', gap: 0.5 }),
      examplePoint({ month: '2025-07', gap: 0.3 }),
      examplePoint({ month: '2026-07', gap: 0.4 }),
    ];
    expect(gapTrendTitle(drawn, '2026-07', 'score', exampleClosing([BALANCED], '2026-07').changes[0])).toBe(
      'The gap is narrower than in July 2024',
    );
    const twenty = Array.from({ length: 20 }, (_, i) => ({
      code: `U${10_000 + i}`,
      value: i / 20,
      patients: 1_000,
    }));
    expect(areaGap(twenty, 'up')).toMatchObject({
      gap: null,
      reason:
        'Fewer than 23 networks can be ranked here (20), so there are no fifths; the spread of the middle 80% stands alone.',
    });
    expect(areaGap(twenty.slice(0, 6), 'up').reason).toContain('Fewer than 7 networks');
  });

  test('a column is named by the level of its interval', () => {
    const names = gapTable.fields.map(({ name }) => name);
    expect(names).toContain('gap_lower_98');
    expect(names).not.toContain('gap_lower_95');
  });

  test('the documents made from rules follow', () => {
    expect(rulesPage()).toContain('| Least coverage | 87% |');
    expect(oldWordsIn(rulesPage())).toEqual([]);
    expect(methodsPage(methods, { testsPassed: {}, publishedValues: {} })).toContain(
      'middle 98 % of 1,234 resamples',
    );
    expect(oldWordsIn(methodsPage(methods, { testsPassed: {}, publishedValues: {} }))).toEqual([]);
  });
});
