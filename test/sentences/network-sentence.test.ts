import { describe, expect, test } from 'vitest';
import type { AreaView } from '../../functions/contracts/views/area-views.ts';
import { groupWords, networkSentence } from '../../functions/sentences/network-sentence.ts';
import { spreadSentence } from '../../functions/sentences/spread-sentence.ts';

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
      says: 'In July 2026 Fleet Valley PCN stood at 0.80 on 12 indicators, in the most progressed fifth of networks.',
    },
    {
      rule: 'says zero, which is not missing',
      month: { ...july, progress: 0, fifth: 1, progressIndicators: 1 },
      says: 'In July 2026 Fleet Valley PCN stood at 0.00 on 1 indicator, in the least progressed fifth of networks.',
    },
    {
      rule: 'does not rank a network with low coverage',
      month: {
        ...july,
        status: 'provisional' as const,
        fifth: null,
        coverage: { ...july.coverage, patients: 0.823 },
      },
      says: 'In July 2026 Fleet Valley PCN stood at 0.80 on 12 indicators. This is provisional: only 82.3% of its patients are covered, so it is not ranked.',
    },
    {
      rule: 'says that no practice reported',
      month: { ...july, status: 'no-data' as const, progress: null, fifth: null },
      says: 'In July 2026 Fleet Valley PCN has no figures: no practice reported.',
    },
    {
      rule: 'says that nothing could be scored',
      month: { ...july, progress: null, fifth: null },
      says: 'In July 2026 Fleet Valley PCN reported, but no indicator could be scored.',
    },
  ])('$rule', ({ month, says }) => {
    expect(networkSentence({ area, months: [month] }, '2026-07')).toBe(says);
  });
});

describe('the sentence on the spread', () => {
  // Type 7 quartiles of 0, 0.25, 0.5, 0.75, 1 are the second and the fourth value.
  test('gives the ends and the middle half', () => {
    expect(spreadSentence('score', [1, 0, 0.25, 0.75, 0.5])).toEqual({
      title: 'Half of networks stand between 0.25 and 0.75',
      sentence: '5 networks, from 0.00 to 1.00; the middle half stand between 0.25 and 0.75.',
    });
  });

  test('says so when no network has a figure', () => {
    expect(spreadSentence('share', []).sentence).toBe('No network has a figure this month.');
  });
});

test.each([
  ['ranked', 5, 'most progressed fifth'],
  ['ranked', null, 'too few networks for fifths'],
  ['provisional', null, 'not ranked'],
  ['no-data', null, 'not ranked'],
] as const)('a network that is %s and in fifth %s is said to be: %s', (status, fifth, words) => {
  expect(groupWords({ status, fifth })).toBe(words);
});
