import { describe, expect, test } from 'vitest';
import { gapTrendTitle } from '../../functions/sentences/gap-figure-words.ts';
import {
  chanceSentence,
  chanceTitle,
  closingTitle,
  contributionTitle,
  placeTitle,
  widestPlaceTitle,
} from '../../functions/sentences/gap-question-titles.ts';
import { gapSentence } from '../../functions/sentences/gap-sentence.ts';
import {
  exampleClosing,
  exampleLocation,
  exampleReality,
} from '../fixtures/releases/example-gap-questions.ts';
import { examplePoint } from '../fixtures/releases/publish-example.ts';

const balanced = {
  measure: 'progress-balanced' as const,
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
    ['a fifth', chance, 'About 20% of the gap is down to chance', 'About 20% of the gap is down to chance.'],
    [
      'next to none',
      { ...chance, chanceShare: 0.004 },
      'Less than 1% of the gap is down to chance',
      'Less than 1% of the gap is down to chance.',
    ],
    [
      'nearly all',
      { ...chance, chanceShare: 0.998 },
      'Nearly all of the gap is down to chance',
      'Nearly all of the gap is down to chance.',
    ],
    [
      'perhaps all',
      { ...chance, alike: { ...alike, pValue: 0.051 } },
      'We cannot rule out that chance made the gap',
      'We cannot rule out that this gap is chance alone.',
    ],
    ['unknown', { ...chance, chanceShare: null }, 'How much of the gap is down to chance', ''],
    ['of no gap', { ...chance, gap: null }, 'How much of the gap is down to chance', ''],
  ])('%s', (_what, point, title, clause) => {
    expect(chanceTitle(point)).toBe(title);
    expect(chanceSentence(point).join(' ')).toBe(clause);
  });

  test('is not spoken of where nobody looked', () => {
    expect(chanceSentence(undefined)).toEqual([]);
  });
});

describe('the sentence on a gap with what else was found of it', () => {
  test('tells the movement of the networks that were ranked both times, and chance', () => {
    expect(gapSentence(balanced, points, month, { chance, change })).toBe(
      'In July 2026 the most progressed fifth of networks scored 81 out of 100 and the least progressed fifth 34. The gap was 47 points (45 to 49). It is 3 points narrower than in July 2025, comparing the same 1,250 networks. About 20% of the gap is down to chance.',
    );
  });

  test.each([
    [
      'no-change-beyond-chance',
      ' There is no clear change since July 2025.',
      'No clear change in the gap since July 2025',
    ],
    [
      'widening',
      ' It is 3 points wider than in July 2025, comparing the same 1,250 networks.',
      'The gap is wider than in July 2025',
    ],
    [
      'narrowing',
      ' It is 3 points narrower than in July 2025, comparing the same 1,250 networks.',
      'The gap is narrower than in July 2025',
    ],
  ] as const)('and the title over time agree on %s', (verdict, ending, title) => {
    const found = { ...change, verdict };
    // Drawn on one scale, where the gap moved as it did among the same networks.
    const then = verdict === 'widening' ? 0.44 : 0.5;
    const drawn = points.map((point) => (point.month === month ? point : { ...point, gap: then }));
    expect(gapSentence(balanced, points, month, { change: found })).toContain(ending);
    expect(gapTrendTitle(drawn, month, 'score', found)).toBe(title);
  });
});

describe('the title on closing', () => {
  test.each([
    ['narrowing', false, 'The gap narrowed in the year to July 2026'],
    ['widening', false, 'The gap widened in the year to July 2026'],
    ['no-change-beyond-chance', false, 'No clear change in the gap'],
    ['no-change-beyond-chance', true, 'Networks changed places, but the gap did not narrow'],
    [null, false, 'Is the gap narrowing?'],
  ] as const)('%s, regression to the mean %s: %s', (verdict, regressionToTheMean, title) => {
    expect(closingTitle({ ...change, verdict, regressionToTheMean })).toBe(title);
  });
});

describe('what makes the gap', () => {
  test('a service area is named where its interval lies above all others', () => {
    expect(contributionTitle(contributions)).toBe('Cancer accounts for the largest part of the gap');
  });

  test('and not where another reaches into it', () => {
    const serviceAreas = contributions.serviceAreas.map((area) => ({
      ...area,
      interval: { lower: 0, upper: 1 },
    }));
    expect(contributionTitle({ ...contributions, serviceAreas })).toBe(
      'How much of the gap comes from each service area',
    );
  });
});

test('where networks differ is told by the share within ICBs', () => {
  expect(placeTitle(variance)).toBe('90% of the differences are within ICBs, chance included');
});

describe('the region with the widest gap', () => {
  const region = (name: string, gap: number | null, half = 0.02) => ({
    name,
    gap,
    interval: gap === null ? null : { lower: gap - half, upper: gap + half },
  });

  test('is named where no other can be as wide', () => {
    expect(widestPlaceTitle([region('London', 0.3), region('Fens', 0.5), region('Moors', null)])).toBe(
      'Fens has the widest gap of all regions',
    );
  });

  test.each([
    ['another may be as wide', [region('London', 0.3, 0.2), region('Fens', 0.5)]],
    ['there is one only', [region('Fens', 0.5)]],
  ])('is not named where %s', (_why, regions) => {
    expect(widestPlaceTitle(regions)).toBe('The gap within each region');
  });
});
