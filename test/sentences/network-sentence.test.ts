import { describe, expect, test } from 'vitest';
import type { AreaView } from '../../functions/questions/area/question.ts';
import { groupWords } from '../../functions/sentences/fifth-words.ts';
import { spreadSentence } from '../../functions/sentences/gap-figure-words.ts';
import { borderSentence, networkSentence } from '../../functions/sentences/network-sentences.ts';
import { resultOf } from '../assessment/month-of.ts';

const PROGRESS = { measure: 'progress-balanced', label: 'Balanced progress', unit: 'score' } as const;
const area: AreaView['area'] = {
  code: 'U10001',
  name: 'Fleet Valley PCN',
  kind: 'pcn',
  subIcb: null,
  icb: null,
  region: null,
};
const july: AreaView['months'][number] = {
  month: '2026-07',
  practices: 4,
  patients: 41_000,
  coverage: { practicesReporting: 4, practicesOpen: 4, practices: 1, patients: 1 },
  status: 'ranked',
  progress: 0.8,
  progressIndicators: 12,
  contractProgress: 0.7,
  fifth: 5,
};

describe('the sentence on a network', () => {
  test.each([
    {
      rule: 'names its fifth',
      month: july,
      says: 'In July 2026 Fleet Valley PCN scored 80 out of 100 for progress, based on 12 indicators. By its figure it is in the most progressed fifth of networks.',
    },
    {
      rule: 'says zero, which is not missing',
      month: { ...july, progress: 0, fifth: 1, progressIndicators: 1 },
      says: 'In July 2026 Fleet Valley PCN scored 0 out of 100 for progress, based on 1 indicator. By its figure it is in the least progressed fifth of networks.',
    },
    {
      rule: 'does not rank a network with low coverage',
      month: {
        ...july,
        status: 'provisional' as const,
        fifth: null,
        coverage: { ...july.coverage, patients: 0.823 },
      },
      says: 'In July 2026 Fleet Valley PCN scored 80 out of 100 for progress, based on 12 indicators. This is provisional: only 82.3% of its patients are covered, so we do not rank it.',
    },
    {
      rule: 'says that no practice reported',
      month: { ...july, status: 'no-data' as const, progress: null, fifth: null },
      says: 'In July 2026 Fleet Valley PCN has no numbers, because none of its practices reported.',
    },
    {
      rule: 'says that nothing could be scored',
      month: { ...july, progress: null, fifth: null },
      says: 'In July 2026 Fleet Valley PCN reported, but there is not enough data to score any indicator.',
    },
  ])('$rule', ({ month, says }) => {
    expect(
      networkSentence({ area, months: [month], results: [] }, '2026-07', { headline: PROGRESS, ranks: null }),
    ).toBe(says);
  });
});

describe('the sentence on a network of a month that is told by an indicator', () => {
  const headline = { measure: 'ACC-08', label: 'Appointments within two weeks', unit: 'share' } as const;
  const rate = resultOf('ACC-08', 844, 1_000, { month: '2026-07' });
  const month = { ...july, progress: 0, fifth: 2, fifthOf: 'ACC-08' } as const;
  const ranks = {
    networks: [],
    fifthChances: { dispersion: 1, isLearnt: false, borders: null, reason: 'How far is not known.' },
  };

  test('speaks of that, with its fifth and why it is not known how sure that is', () => {
    expect(networkSentence({ area, months: [month], results: [rate] }, '2026-07', { headline, ranks })).toBe(
      'In July 2026 Fleet Valley PCN achieved 84.4% on “Appointments within two weeks”. By its figure it is in the lower-middle fifth of networks. How far is not known.',
    );
  });

  test('never falls back on progress', () => {
    expect(networkSentence({ area, months: [month], results: [] }, '2026-07', { headline, ranks })).toBe(
      'In July 2026 Fleet Valley PCN reported, but there is not enough data on “Appointments within two weeks”.',
    );
  });

  test('tells how far the next fifths are, by the figures', () => {
    const borders = [0.821, 0.861, 0.89, 0.925];
    const share = { unit: 'share', polarity: 'up', borders } as const;
    expect(borderSentence(share, 0.844, 2)).toBe(
      'It is 2.3 percentage points past the border of the least progressed fifth and 1.7 percentage points short of the middle fifth.',
    );
    expect(borderSentence(share, 0.8, 1)).toBe(
      'It is 2.1 percentage points short of the lower-middle fifth.',
    );
    expect(borderSentence({ ...share, polarity: 'down', borders: [0.4, 0.3, 0.2, 0.1] }, 0.05, 5)).toBe(
      'It is 5.0 percentage points past the border of the upper-middle fifth.',
    );
    expect(borderSentence({ ...share, borders: null }, 0.8, null)).toBe('');
  });
});

describe('the sentence on the spread', () => {
  // Type 7 quartiles of 0, 0.25, 0.5, 0.75, 1 are the second and the fourth value.
  test('gives the ends and the middle half', () => {
    expect(spreadSentence('score', [1, 0, 0.25, 0.75, 0.5])).toEqual({
      title: 'Half of networks score between 25 and 75',
      sentence: 'The 5 networks score from 0 to 100. Half of them are between 25 and 75.',
    });
  });

  test('says so when no network has a figure', () => {
    expect(spreadSentence('share', []).sentence).toBe('There is no data for any network this month.');
  });
});

test.each([
  ['ranked', 5, 'most progressed fifth'],
  ['ranked', null, 'no fifth'],
  ['provisional', null, 'not ranked'],
  ['no-data', null, 'not ranked'],
] as const)('a network that is %s and in fifth %s is said to be: %s', (status, fifth, words) => {
  expect(groupWords({ status, fifth })).toBe(words);
});
