import { describe, expect, test } from 'vitest';
import type { GapMeasure } from '../../functions/contracts/views/gap-view.ts';
import { gapFinding, gapSentence } from '../../functions/sentences/gap-sentence.ts';
import { gapTrendTitle } from '../../functions/sentences/gap-trend-title.ts';
import { examplePoint } from '../fixtures/releases/publish-example.ts';

const overall: GapMeasure = {
  measure: 'progress-balanced',
  label: 'Balanced progress',
  unit: 'score',
  polarity: 'up',
};
const cancer: GapMeasure = { measure: 'CAN04', label: 'Cancer referrals', unit: 'share', polarity: 'up' };

const july = examplePoint({ month: '2026-07' });
const julyBefore = examplePoint({
  month: '2025-07',
  most: 0.79,
  least: 0.35,
  gap: 0.44,
  interval: { lower: 0.42, upper: 0.445 },
});
const OPENING =
  'In July 2026 the most progressed fifth of networks stood at 0.81, the least at 0.34: a gap of 0.47';

describe('the finding on the gap', () => {
  test('has why there is none beside it, so that a heading can leave it to the text', () => {
    const none = { ...july, most: null, least: null, gap: null, interval: null, reason: 'Too few networks.' };
    expect(gapFinding(overall, [none], '2026-07')).toEqual({
      finding: 'In July 2026, no gap is given.',
      why: 'Too few networks.',
    });
    expect(gapFinding(overall, [july], '2026-07').why).toBeNull();
  });
});

describe('the sentence on the gap', () => {
  test.each([
    {
      rule: 'says how much wider the gap is when each year lies outside the other interval',
      points: [julyBefore, july],
      says: `${OPENING} (0.45 to 0.49), 3 points wider than a year ago.`,
    },
    {
      rule: 'says narrower when it is',
      points: [{ ...julyBefore, gap: 0.52, interval: { lower: 0.5, upper: 0.54 } }, july],
      says: `${OPENING} (0.45 to 0.49), 5 points narrower than a year ago.`,
    },
    {
      rule: 'says one point, not one points',
      points: [
        { ...julyBefore, gap: 0.46, interval: { lower: 0.455, upper: 0.465 } },
        { ...july, interval: { lower: 0.465, upper: 0.475 } },
      ],
      says: `${OPENING} (0.47 to 0.47), 1 point wider than a year ago.`,
    },
    {
      rule: 'claims no change when this year lies within the interval of last year',
      points: [{ ...julyBefore, interval: { lower: 0.4, upper: 0.48 } }, july],
      says: `${OPENING} (0.45 to 0.49), no change beyond chance since a year ago.`,
    },
    {
      rule: 'claims no change when last year lies within the interval of this year',
      points: [julyBefore, { ...july, interval: { lower: 0.43, upper: 0.51 } }],
      says: `${OPENING} (0.43 to 0.51), no change beyond chance since a year ago.`,
    },
    {
      rule: 'claims nothing about a trend in the first month',
      points: [july],
      says: `${OPENING} (0.45 to 0.49).`,
    },
    {
      rule: 'does not compare July with June, because counts build up over the year',
      points: [examplePoint({ month: '2026-06', gap: 0.2, interval: { lower: 0.19, upper: 0.21 } }), july],
      says: `${OPENING} (0.45 to 0.49).`,
    },
    {
      rule: 'claims nothing about a trend without an interval',
      points: [{ ...julyBefore, interval: null }, july],
      says: `${OPENING} (0.45 to 0.49).`,
    },
    {
      rule: 'leaves out an interval that there is not',
      points: [{ ...july, interval: null }],
      says: `${OPENING}.`,
    },
    {
      rule: 'gives the reason when there is no gap',
      points: [
        { ...july, most: null, least: null, gap: null, interval: null, reason: 'Fewer than 20 networks.' },
      ],
      says: 'In July 2026, no gap is given. Fewer than 20 networks.',
    },
    {
      rule: 'says so when the month was not assessed',
      points: [],
      says: 'In July 2026, no gap was assessed.',
    },
    {
      rule: 'says zero when it is zero',
      points: [{ ...july, least: 0.81, gap: 0, interval: { lower: 0, upper: 0 } }],
      says: 'In July 2026 the most progressed fifth of networks stood at 0.81, the least at 0.81: a gap of 0.00 (0.00 to 0.00).',
    },
  ])('$rule', ({ points, says }) => {
    expect(gapSentence(overall, points, '2026-07')).toBe(says);
  });

  test('of an indicator names it and counts in percentage points', () => {
    const points = [
      { ...julyBefore, measure: 'CAN04' },
      { ...july, measure: 'CAN04' },
    ];
    expect(gapSentence(cancer, points, '2026-07')).toBe(
      'In July 2026, on “Cancer referrals”, the most progressed fifth of networks stood at 81.0%, the least at 34.0%: ' +
        'a gap of 47.0 percentage points (45.0 to 49.0), 3.0 percentage points wider than a year ago.',
    );
  });
});

describe('the title of the chart over time', () => {
  test.each([
    ['wider', [julyBefore, july], 'The gap is wider than a year ago'],
    [
      'within chance',
      [{ ...julyBefore, gap: 0.46 }, july],
      'The gap has not changed beyond chance in a year',
    ],
    ['no year before', [july], 'The gap, month by month'],
  ])('for %s claims no more', (_what, points, title) => {
    expect(gapTrendTitle(points, '2026-07')).toBe(title);
  });
});
