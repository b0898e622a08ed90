import { describe, expect, test } from 'vitest';
import type { GapMeasure } from '../../functions/questions/gap/question.ts';
import { gapTrendTitle } from '../../functions/sentences/gap-figure-words.ts';
import { gapFinding, gapSentence } from '../../functions/sentences/gap-sentence.ts';
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
  'In July 2026 the most progressed fifth of networks scored 81 out of 100 and the least progressed fifth 34. The gap was 47 points';

describe('the finding on the gap', () => {
  test('has why there is none beside it, so that a heading can leave it to the text', () => {
    const none = { ...july, most: null, least: null, gap: null, interval: null, reason: 'Too few networks.' };
    expect(gapFinding(overall, [none], '2026-07')).toEqual({
      title: 'No gap for July 2026',
      finding: 'We cannot give a gap for July 2026.',
      why: 'Too few networks.',
    });
    expect(gapFinding(overall, [july], '2026-07').why).toBeNull();
  });

  test('has a title that says how wide the gap is', () => {
    expect(gapFinding(overall, [july], '2026-07').title).toBe(
      'In July 2026 the gap between networks was 47 points',
    );
    expect(gapFinding(cancer, [{ ...july, measure: 'CAN04' }], '2026-07').title).toBe(
      'In July 2026 the gap on “Cancer referrals” was 47.0 percentage points',
    );
  });
});

describe('the sentence on the gap', () => {
  test.each([
    {
      rule: 'claims no change of progress from two months that two years may score otherwise',
      points: [julyBefore, july],
      says: `${OPENING} (45 to 49).`,
    },
    {
      rule: 'claims nothing about a trend in the first month',
      points: [july],
      says: `${OPENING} (45 to 49).`,
    },
    {
      rule: 'does not compare July with June, because counts build up over the year',
      points: [examplePoint({ month: '2026-06', gap: 0.2, interval: { lower: 0.19, upper: 0.21 } }), july],
      says: `${OPENING} (45 to 49).`,
    },
    {
      rule: 'claims nothing about a trend without an interval',
      points: [{ ...julyBefore, interval: null }, july],
      says: `${OPENING} (45 to 49).`,
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
      says: 'We cannot give a gap for July 2026. Fewer than 20 networks.',
    },
    {
      rule: 'says so when the month was not assessed',
      points: [],
      says: 'We have no gap for July 2026.',
    },
    {
      rule: 'says zero when it is zero',
      points: [{ ...july, least: 0.81, gap: 0, interval: { lower: 0, upper: 0 } }],
      says: 'In July 2026 the most progressed fifth of networks scored 81 out of 100 and the least progressed fifth 81. The gap was 0 points (0 to 0).',
    },
  ])('$rule', ({ points, says }) => {
    expect(gapSentence(overall, points, '2026-07')).toBe(says);
  });

  // The difference's half widths are hypot(0.005, 0.02) and hypot(0.02, 0.02) for the first.
  test.each([
    ['wider', julyBefore, july, 'It is 3.0 percentage points wider than in July 2025.'],
    [
      'narrower',
      { ...julyBefore, gap: 0.52, interval: { lower: 0.5, upper: 0.54 } },
      july,
      'It is 5.0 percentage points narrower than in July 2025.',
    ],
    [
      'a little wider',
      { ...julyBefore, gap: 0.46, interval: { lower: 0.455, upper: 0.465 } },
      { ...july, interval: { lower: 0.465, upper: 0.475 } },
      'It is 1.0 percentage points wider than in July 2025.',
    ],
    [
      'no clear change where last year is wide',
      { ...julyBefore, interval: { lower: 0.4, upper: 0.48 } },
      july,
      'There is no clear change since July 2025.',
    ],
    [
      'no clear change where this year is wide',
      julyBefore,
      { ...july, interval: { lower: 0.43, upper: 0.51 } },
      'There is no clear change since July 2025.',
    ],
  ])('of an indicator claims by the interval of the difference: %s', (_rule, then, now, says) => {
    const points = [then, now].map((point) => ({ ...point, measure: 'CAN04' }));
    expect(gapSentence(cancer, points, '2026-07')).toMatch(
      new RegExp(`\\. ${says.replaceAll('.', '\\.')}$`, 'u'),
    );
  });

  test('of an indicator names it and counts in percentage points', () => {
    const points = [
      { ...julyBefore, measure: 'CAN04' },
      { ...july, measure: 'CAN04' },
    ];
    expect(gapSentence(cancer, points, '2026-07')).toBe(
      'In July 2026, on “Cancer referrals”, the most progressed fifth of networks achieved 81.0% and the least progressed fifth 34.0%. ' +
        'The gap was 47.0 percentage points (45.0 to 49.0). It is 3.0 percentage points wider than in July 2025.',
    );
  });
});

describe('the title of the chart over time', () => {
  test.each([
    ['wider', [julyBefore, july], 'The gap is wider than in July 2025'],
    ['within chance', [{ ...julyBefore, gap: 0.46 }, july], 'No clear change in the gap since July 2025'],
    ['no year before', [july], 'The gap, month by month'],
  ])('for %s claims no more', (_what, points, title) => {
    expect(gapTrendTitle(points, '2026-07', 'score')).toBe(title);
  });
});
