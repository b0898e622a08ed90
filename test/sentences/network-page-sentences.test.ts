import { describe, expect, test } from 'vitest';
import type { Month } from '../../functions/contracts/codes.ts';
import type { AreaView } from '../../functions/questions/area/question.ts';
import type { ExplainedPractice } from '../../functions/questions/explain/question.ts';
import type { NetworkNeeds, PatientsNeededView } from '../../functions/questions/patients-needed/question.ts';
import type { SimilarNetworksView } from '../../functions/questions/similar-networks/question.ts';
import type { SinceLastYear } from '../../functions/questions/trends/question.ts';
import { likeForLikeWords } from '../../functions/sentences/circumstance-sentences.ts';
import { thresholdTitle } from '../../functions/sentences/indicator-sentences.ts';
import { moveSentence } from '../../functions/sentences/move-sentence.ts';
import { nearestTargetSentence } from '../../functions/sentences/nearest-target-sentence.ts';
import { practicesTitle } from '../../functions/sentences/network-sentences.ts';

type AreaMonth = AreaView['months'][number];
const inMonth = (
  month: Month,
  progress: number | null,
  status: AreaMonth['status'] = 'ranked',
): AreaMonth => ({
  month,
  practices: 4,
  patients: 40_000,
  coverage: { practicesReporting: 4, practicesOpen: 4, practices: 1, patients: 1 },
  status,
  progress,
  progressIndicators: 8,
  contractProgress: null,
  fifth: null,
});

describe('the sentence on what moved', () => {
  test.each([
    [
      'rose',
      [inMonth('2026-06', 0.41), inMonth('2026-07', 0.45)],
      'Its score was 41 in June 2026 and is 45 in July 2026.',
    ],
    [
      'fell',
      [inMonth('2026-06', 0.5), inMonth('2026-07', 0.49)],
      'Its score was 50 in June 2026 and is 49 in July 2026.',
    ],
    [
      'stayed',
      [inMonth('2026-06', 0.5), inMonth('2026-07', 0.501)],
      'Its score was 50 in June 2026 and is 50 in July 2026.',
    ],
    ['has no month before it', [inMonth('2026-07', 0.5)], 'There is no earlier month to compare with yet.'],
    [
      'had no figure the month before',
      [inMonth('2026-06', null), inMonth('2026-07', 0.5)],
      'It has no score for June 2026, so we cannot show a change.',
    ],
    [
      'was provisional the month before',
      [inMonth('2026-06', 0.9, 'provisional'), inMonth('2026-07', 0.5)],
      'Its score for June 2026 is provisional, so we cannot show a change since the month before.',
    ],
    [
      'has no figure',
      [inMonth('2026-06', 0.9), inMonth('2026-07', null)],
      'We do not have enough data to show how its score changed.',
    ],
  ])('says that progress %s', (_how, months, expected) => {
    expect(moveSentence(months, '2026-07', null, [])).toBe(expected);
  });

  test('compares nothing across April, when counts start again', () => {
    expect(moveSentence([inMonth('2026-03', 0.9), inMonth('2026-04', 0.1)], '2026-04', null, [])).toContain(
      'Counts start again in April',
    );
  });

  const indicators = [
    {
      indicator: 'CAN04',
      title: 'Stool tests',
      polarity: 'up' as const,
      method: 'since-last-year' as const,
      reason: null,
    },
  ];
  const since = (change: number, direction: SinceLastYear['direction']): SinceLastYear => ({
    code: 'U10001',
    indicator: 'CAN04',
    rate: 0.5 + change,
    yearAgo: 0.5,
    change,
    interval: { lower: change - 0.02, upper: change + 0.02 },
    direction,
    marker: null,
  });
  const months = [inMonth('2026-06', 0.41), inMonth('2026-07', 0.45)];

  test('claims a change since last year only beyond chance, with its interval', () => {
    expect(moveSentence(months, '2026-07', { indicators }, [since(0.05, 'higher')])).toContain(
      '1 of its 1 indicator clearly changed since July 2025. The biggest change was “Stool tests”: 5.0 percentage points higher (3.0 to 7.0). Chance alone does that to about 1 in 20 indicators.',
    );
    expect(moveSentence(months, '2026-07', { indicators }, [since(-0.05, 'lower')])).toContain(
      '5.0 percentage points lower (3.0 to 7.0).',
    );
    expect(moveSentence(months, '2026-07', { indicators }, [since(0.01, 'within-chance')])).toContain(
      'None of its 1 indicator clearly changed since July 2025.',
    );
  });
});

const indicator = (
  more: Partial<PatientsNeededView['indicators'][number]> = {},
): PatientsNeededView['indicators'][number] => ({
  indicator: 'CAN04',
  title: 'Stool tests',
  polarity: 'up',
  points: 22,
  poundsPerPoint: 198,
  lowerThreshold: 0.65,
  upperThreshold: 0.8,
  nationalMedian: 0.7,
  topFifth: 0.85,
  ...more,
});
const needs = (more: Partial<NetworkNeeds> = {}): NetworkNeeds => ({
  code: 'U10001',
  indicator: 'CAN04',
  score: 0.5,
  scoreBounds: null,
  points: 11,
  pounds: 2178,
  poundsUnknown: null,
  toLower: 0,
  toUpper: 12,
  toMedian: 3,
  toTopFifth: 20,
  ...more,
});

describe('the sentence on the nearest threshold', () => {
  test.each([
    [
      'the next threshold',
      indicator(),
      needs(),
      'The nearest target is the upper threshold for “Stool tests” (80.0%): 12 more patients needed.',
    ],
    [
      'one patient',
      indicator(),
      needs({ toUpper: 1 }),
      'The nearest target is the upper threshold for “Stool tests” (80.0%): 1 more patient needed.',
    ],
    [
      'fewer patients where less is better',
      indicator({ polarity: 'down' }),
      needs({ toLower: 4 }),
      'The nearest target is the lower threshold for “Stool tests” (65.0%): 4 fewer patients needed.',
    ],
    [
      'appointments where they are what is counted',
      indicator({ counts: 'appointments' }),
      needs(),
      'The nearest target is the upper threshold for “Stool tests” (80.0%): 12 more appointments needed.',
    ],
    [
      'one appointment',
      indicator({ counts: 'appointments' }),
      needs({ toUpper: 1 }),
      'The nearest target is the upper threshold for “Stool tests” (80.0%): 1 more appointment needed.',
    ],
    [
      'that all are reached',
      indicator(),
      needs({ toUpper: 0 }),
      'It is at or above every threshold we can check this month.',
    ],
    [
      'other networks where no threshold is verified',
      indicator({ lowerThreshold: null, upperThreshold: null }),
      needs({ toLower: null, toUpper: null }),
      'We have no confirmed thresholds for this contract year. The nearest other mark is the national median for “Stool tests” (70.0%): 3 more patients needed.',
    ],
  ])('names %s', (_what, one, row, expected) => {
    expect(nearestTargetSentence([one], [row])).toBe(expected);
  });

  test('says where there is nothing to say', () => {
    expect(nearestTargetSentence([indicator()], [])).toBe('There is no data yet for its payment indicators.');
  });
});

describe('the title on thresholds', () => {
  test.each([
    [[indicator()], [needs()], '1 of 1 at the lower threshold or better, 0 at the upper'],
    [
      [indicator({ lowerThreshold: null, upperThreshold: null })],
      [needs({ toLower: null, toUpper: null })],
      'No confirmed thresholds for this contract year yet',
    ],
    [[indicator()], [needs({ toLower: null, toUpper: null })], 'No data to compare with the thresholds yet'],
  ])('counts what is reached', (indicators, rows, expected) => {
    expect(thresholdTitle(indicators, rows)).toBe(expected);
  });
});

const like = (
  more: Partial<SimilarNetworksView['networks'][number]>,
): SimilarNetworksView['networks'][number] => ({
  code: 'U10001',
  name: 'Fleet PCN',
  values: { patients: null, deprivation: null, aged65: null, practices: null, team: null },
  practicesWithoutScore: 0,
  value: 0.68,
  comparedOn: ['patients'],
  neighbours: [],
  neighboursMean: 0.51,
  gap: 0.17,
  interval: { lower: 0.02, upper: 0.32 },
  furtherOn: 2,
  rankedNeighbours: 9,
  reason: null,
  ...more,
});

const SCORE = { unit: 'score', polarity: 'up' } as const;
const wordsOf = (found: Parameters<typeof like>[0], on: Parameters<typeof likeForLikeWords>[1] = SCORE) =>
  likeForLikeWords(like(found), on);

describe('the words on networks like it', () => {
  const usual = { lower: 0.3, upper: 0.72 };
  test('claim a side only where the interval of the true difference has one', () => {
    expect(wordsOf({ usual })).toEqual({
      title: 'Clearly higher than similar networks',
      sentence:
        'It scored 68, and the 9 most similar ranked networks 51 on average: 17 points higher (95% interval 2 to 32). 2 of them scored higher.',
    });
    expect(
      wordsOf({ usual, gap: -0.1, interval: { lower: -0.2, upper: -0.01 }, furtherOn: 1 }),
    ).toMatchObject({
      title: 'Clearly lower than similar networks',
      sentence: expect.stringContaining(
        'It scored 68, and the 9 most similar ranked networks 51 on average: 10 points lower (95% interval 1 to 20). 1 of them scored higher.',
      ),
    });
    expect(wordsOf({ usual, interval: { lower: -0.1, upper: 0.4 } })).toMatchObject({
      title: 'No clear difference from similar networks',
      sentence: expect.stringContaining('no clear difference (95% interval −10 to 40)'),
    });
    expect(wordsOf({ usual, furtherOn: 0 }).sentence).toMatch(/None of them scored higher\.$/);
  });

  test('call a network unusual only outside what one more network like these would have', () => {
    const narrow = { lower: 0.4, upper: 0.62 };
    expect(wordsOf({ usual: narrow }).sentence).toContain(
      'That is unusual: of similar networks, 1 in 20 would be outside 40 to 62.',
    );
    expect(wordsOf({ usual }).sentence).not.toContain('unusual');
  });

  test('where chance is not known say only whether it is unusual', () => {
    const { title, sentence } = wordsOf({ usual: { lower: 0.4, upper: 0.62 }, interval: null });
    expect(title).toBe('Unusual among similar networks');
    expect(sentence).toContain('We do not know how far chance could move these scores.');
    expect(wordsOf({ usual, interval: null }).title).toBe('Similar networks');
  });

  test('give no verdict on an older release, whose interval is that of the mean of the others', () => {
    expect(wordsOf({})).toEqual({
      title: 'Similar networks',
      sentence:
        'It scored 68, and the 9 most similar ranked networks 51 on average. 2 of them scored higher.',
    });
  });

  test('of an indicator are in per cent, and higher up means lower where less is better', () => {
    const rate = { value: 0.844, neighboursMean: 0.897, gap: -0.053, interval: null, usual };
    expect(wordsOf(rate, { unit: 'share', polarity: 'up' }).sentence).toBe(
      'It achieved 84.4%, and the 9 most similar ranked networks 89.7% on average. 2 of them were higher. That is unusual: of similar networks, 1 in 20 would be outside 30.0% to 72.0%. We do not know how far chance could move these percentages.',
    );
    expect(wordsOf(rate, { unit: 'share', polarity: 'down' }).sentence).toContain('2 of them were lower.');
  });

  test('give the reason where there is no comparison', () => {
    const { sentence } = wordsOf({ value: null, gap: null, neighboursMean: null, reason: 'Too small.' });
    expect(sentence).toBe('Too small.');
  });
});

describe('the title on practices', () => {
  const practice = (rate: number | null): ExplainedPractice => ({
    code: 'A81001',
    name: 'Surgery',
    state: rate === null ? 'did-not-report' : 'counted',
    closed: false,
    numerator: null,
    denominator: null,
    count: null,
    adjustments: null,
    rate,
    patients: null,
  });
  test.each([
    [[0.694, null, 0.857], '2 of 3 practices, from 69.4% to 85.7%'],
    [[0], '1 practice, at 0.0%'],
    [[0.5, null], '1 of 2 practices has data: 50.0%'],
    [[null, null], 'None of 2 practices has data'],
  ])('says how far %o reach', (rates, expected) => {
    expect(practicesTitle(rates.map(practice))).toBe(expected);
  });
});
