import { describe, expect, test } from 'vitest';
import {
  chanceClause,
  chanceTitle,
  closingTitle,
  contributionTitle,
  placeTitle,
  widestPlaceTitle,
} from '../../functions/sentences/gap-question-titles.ts';
import { gapSentence } from '../../functions/sentences/gap-sentence.ts';
import { gapTrendTitle } from '../../functions/sentences/gap-trend-title.ts';
import {
  exampleClosing,
  exampleLocation,
  exampleReality,
} from '../fixtures/releases/example-gap-questions.ts';
import { examplePoint } from '../fixtures/releases/publish-example.ts';

const balanced = {
  measure: 'progress-balanced',
  label: 'Balanced progress',
  unit: 'score' as const,
  polarity: 'up' as const,
};
const month = '2026-07';
const points = [examplePoint({ month }), examplePoint({ month: '2025-07', gap: 0.48 })];
const [chance] = exampleReality([balanced], points).points;
const [change] = exampleClosing([balanced], month).changes;
const [contributions] = exampleLocation(month).contributions;
const [variance] = exampleLocation(month).variance;
if (chance === undefined || change === undefined || contributions === undefined || variance === undefined)
  throw new Error('the examples hold one of each');

const { alike } = chance;
if (alike === null) throw new Error('the example holds a test');

describe('how much of a gap is chance', () => {
  test.each([
    ['a fifth', chance, 'About 20% of the gap is chance', '; about 20% of it is chance'],
    [
      'next to none',
      { ...chance, chanceShare: 0.004 },
      'Less than 1% of the gap is chance',
      '; less than 1% of it is chance',
    ],
    [
      'nearly all',
      { ...chance, chanceShare: 0.998 },
      'Nearly all of the gap is chance',
      '; nearly all of it is chance',
    ],
    [
      'perhaps all',
      { ...chance, alike: { ...alike, pValue: 0.051 } },
      'Networks could all be alike',
      '; networks could all be alike',
    ],
    ['unknown', { ...chance, chanceShare: null }, 'How much of the gap is chance', ''],
    ['of no gap', { ...chance, gap: null }, 'How much of the gap is chance', ''],
  ])('%s', (_what, point, title, clause) => {
    expect(chanceTitle(point)).toBe(title);
    expect(chanceClause(point)).toBe(clause);
  });

  test('is not spoken of where nobody looked', () => {
    expect(chanceClause(undefined)).toBe('');
  });
});

describe('the sentence on a gap with what else was found of it', () => {
  test('tells the movement of the networks that were ranked both times, and chance', () => {
    expect(gapSentence(balanced, points, month, { chance, change })).toBe(
      'In July 2026 the most progressed fifth of networks stood at 0.81, the least at 0.34: a gap of 0.47 (0.45 to 0.49), 3 points narrower than a year ago among networks ranked both times; about 20% of it is chance.',
    );
  });

  test.each([
    [
      'no-change-beyond-chance',
      ', no change beyond chance since a year ago.',
      'The gap has not changed beyond chance in a year',
    ],
    [
      'widening',
      ', 3 points wider than a year ago among networks ranked both times.',
      'The gap is wider than a year ago',
    ],
    [
      'narrowing',
      ', 3 points narrower than a year ago among networks ranked both times.',
      'The gap is narrower than a year ago',
    ],
  ] as const)('and the title over time agree on %s', (verdict, ending, title) => {
    const found = { ...change, verdict };
    expect(gapSentence(balanced, points, month, { change: found })).toContain(ending);
    expect(gapTrendTitle(points, month, found)).toBe(title);
  });
});

describe('the title on closing', () => {
  test.each([
    ['narrowing', false, 'The gap is closing'],
    ['widening', false, 'The gap is widening'],
    ['no-change-beyond-chance', false, 'The gap has not changed beyond chance'],
    ['no-change-beyond-chance', true, 'The gap is not closing: places only changed hands'],
    [null, false, 'Is the gap closing?'],
  ] as const)('%s, regression to the mean %s: %s', (verdict, regressionToTheMean, title) => {
    expect(closingTitle({ ...change, verdict, regressionToTheMean })).toBe(title);
  });
});

describe('what makes the gap', () => {
  test('a service area is named where its interval lies above all others', () => {
    expect(contributionTitle(contributions)).toBe('Cancer makes the most of the gap');
  });

  test('and not where another reaches into it', () => {
    const serviceAreas = contributions.serviceAreas.map((area) => ({
      ...area,
      interval: { lower: 0, upper: 1 },
    }));
    expect(contributionTitle({ ...contributions, serviceAreas })).toBe(
      'What each service area adds to the gap',
    );
  });
});

test('where networks differ is told by the share within ICBs', () => {
  expect(placeTitle(variance)).toBe('90% of the differences lie within ICBs');
});

describe('the region with the widest gap', () => {
  const region = (name: string, gap: number | null, half = 0.02) => ({
    name,
    gap,
    interval: gap === null ? null : { lower: gap - half, upper: gap + half },
  });

  test('is named where no other can be as wide', () => {
    expect(widestPlaceTitle([region('London', 0.3), region('Fens', 0.5), region('Moors', null)])).toBe(
      'The gap is widest within Fens',
    );
  });

  test.each([
    ['another may be as wide', [region('London', 0.3, 0.2), region('Fens', 0.5)]],
    ['there is one only', [region('Fens', 0.5)]],
  ])('is not named where %s', (_why, regions) => {
    expect(widestPlaceTitle(regions)).toBe('The gap within each region');
  });
});
