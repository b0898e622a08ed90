import { describe, expect, test } from 'vitest';
import { changeParts, signedWords } from '../../../dashboards/pages/gap/questions/change-parts.ts';
import { indicatorGaps } from '../../../dashboards/pages/gap/questions/indicator-gaps-section.tsx';
import { placeGaps } from '../../../dashboards/pages/gap/questions/places-section.tsx';
import {
  exampleClosing,
  exampleMonthLocation,
  exampleReality,
} from '../../fixtures/releases/example-gap-questions.ts';
import { examplePoint } from '../../fixtures/releases/publish-example.ts';

const measures = [
  {
    measure: 'progress-balanced' as const,
    label: 'Balanced progress',
    unit: 'score' as const,
    polarity: 'up' as const,
  },
  { measure: 'CAN04' as const, label: 'Cancer', unit: 'share' as const, polarity: 'up' as const },
  { measure: 'IHB01' as const, label: 'Emergencies', unit: 'share' as const, polarity: 'down' as const },
  { measure: 'SMR01' as const, label: 'Reviews', unit: 'share' as const, polarity: 'up' as const },
];
const month = '2026-07';

describe('gaps by indicator', () => {
  const points = [
    examplePoint({ month, gap: 0.4 }),
    examplePoint({ month, measure: 'IHB01', gap: 0.02 }),
    examplePoint({ month, measure: 'CAN04', gap: 0.17 }),
    examplePoint({
      month,
      measure: 'SMR01',
      gap: null,
      most: null,
      least: null,
      interval: null,
      reason: 'Too few.',
    }),
    examplePoint({ month: '2026-06', measure: 'SMR01', gap: 0.5 }),
  ];

  test('are of the month, widest first, without overall progress and without what has no gap', () => {
    expect(
      indicatorGaps(exampleReality(measures, points), month).map(({ measure, gap }) => [measure, gap]),
    ).toEqual([
      ['CAN04', 0.17],
      ['IHB01', 0.02],
    ]);
  });
});

test('places are named, regions by name, one measure at a time', () => {
  const places = placeGaps(exampleMonthLocation(measures, month), 'CAN04');
  expect(places.map(({ name, measure }) => [name, measure])).toEqual([
    ['London', 'CAN04'],
    ['North East and Yorkshire', 'CAN04'],
  ]);
});

describe('what changed a gap', () => {
  const [change] = exampleClosing(measures, month).changes;
  if (change === undefined) throw new Error('the example has a change');

  test('is told by who caused it, and the parts sum to the whole', () => {
    const parts = changeParts(change);
    expect(parts.map(({ short, networks }) => [short, networks])).toEqual([
      ['Ranked in both months', 1250],
      ['No longer ranked', 12],
      ['Newly ranked', 8],
      ['All together', null],
    ]);
    const sum = parts.slice(0, 3).reduce((total, part) => total + part.change, 0);
    expect(sum).toBeCloseTo(parts.at(-1)?.change ?? Number.NaN, 12);
  });

  test('leaves out a part that is not known', () => {
    expect(changeParts({ ...change, byLeavers: null }).map(({ short }) => short)).not.toContain(
      'No longer ranked',
    );
  });

  test.each([
    ['score', 0.031, '+3 points'],
    ['score', -0.031, '−3 points'],
    ['score', 0.001, '0 points'],
    ['share', -0.012, '−1.2 percentage points'],
  ] as const)('a %s of %f reads %s', (unit, value, words) => {
    expect(signedWords(unit, value)).toBe(words);
  });
});
