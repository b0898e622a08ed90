import { describe, expect, test } from 'vitest';
import type { ChancePoint } from '../../functions/questions/chance/question.ts';
import type { GapContributions, VarianceLocation } from '../../functions/questions/gap-breakdown/question.ts';
import type { GapChange } from '../../functions/questions/gap-change/question.ts';
import {
  closingSentence,
  contributionSentence,
  realitySentence,
  varianceSentence,
} from '../../functions/sentences/gap-question-sentences.ts';

const score = { unit: 'score' } as const;

const real: ChancePoint = {
  month: '2026-07',
  measure: 'progress-balanced',
  networks: 1169,
  gap: 0.64,
  interval: { lower: 0.62, upper: 0.66 },
  noiseShare: 0.2,
  noiseCapped: false,
  gapLeft: 0.54,
  gapLeftInterval: { lower: 0.52, upper: 0.56 },
  chanceShare: 0.156,
  alike: { method: 'simulation', pValue: 0.001, dispersion: null, chanceGap: 0.34, rough: false },
  pooled: null,
  reason: null,
};
const simulated = (pValue: number) => ({
  method: 'simulation' as const,
  pValue,
  dispersion: null,
  chanceGap: 0.34,
  rough: false,
});

describe('the sentence on how much is chance', () => {
  test.each([
    [
      'says what is left, and what chance alone would make',
      real,
      'About 16% of the gap is down to chance. Without it, the gap between the same two fifths would be about 54 points (52 to 56). If all networks were the same, chance alone would give a gap of about 34 points.',
    ],
    [
      'claims nothing of what is left where all could be alike',
      { ...real, alike: simulated(0.3) },
      'Chance alone could produce a gap of 64 points. This month’s data do not show a real difference between networks.',
    ],
    [
      'says less than 1%, not 0%',
      { ...real, chanceShare: 0.001, alike: null, gapLeftInterval: null },
      'Less than 1% of the gap is down to chance. Without it, the gap between the same two fifths would be about 54 points.',
    ],
    [
      'says where the test is rough',
      {
        ...real,
        alike: { ...simulated(0.001), method: 'chi-square' as const, chanceGap: null, rough: true },
      },
      'About 16% of the gap is down to chance. Without it, the gap between the same two fifths would be about 54 points (52 to 56). Some networks have few patients, so this test is approximate.',
    ],
    [
      'says that it cannot be told, and why',
      { ...real, gap: null, reason: 'Fewer than 20 networks.' },
      'We cannot say how much of the gap is down to chance. Fewer than 20 networks.',
    ],
    [
      'says that it cannot be told where the chance in a value is unknown',
      { ...real, gapLeft: null, chanceShare: null, alike: null },
      'How far chance could move this is not known.',
    ],
  ])('%s', (_rule, point, says) => {
    expect(realitySentence(score, point)).toBe(says);
  });
});

const level = (share: number, ifNoDifference: number) => ({ areas: 7, share, ifNoDifference });
const located: VarianceLocation = {
  month: '2026-07',
  measure: 'progress-balanced',
  networks: 1272,
  unplaced: 0,
  regions: level(0.119, 0.005),
  icbsWithinRegions: level(0.105, 0.023),
  networksWithinIcbs: level(0.776, 0.972),
  reason: null,
};

describe('the sentence on where networks differ', () => {
  test('gives the three shares beside what the number of areas alone would give', () => {
    expect(varianceSentence(located)).toBe(
      'Of the differences between networks, 12% are between regions, 11% between ICBs in the same region and 78% between networks in the same ICB, chance included. If areas made no difference, regions and ICBs together would still account for about 3%.',
    );
  });

  test('claims nothing for areas where they hold no more than their number gives', () => {
    const little = { ...located, regions: level(0.001, 0.005), icbsWithinRegions: level(0.02, 0.023) };
    expect(varianceSentence(little)).toContain(
      'That is no more than we would expect if regions and ICBs made no difference.',
    );
    expect(varianceSentence(little)).toContain('less than 1% are between regions');
  });

  test('gives the reason where there is none', () => {
    const none = {
      ...located,
      regions: null,
      icbsWithinRegions: null,
      networksWithinIcbs: null,
      reason: 'One network.',
    };
    expect(varianceSentence(none)).toBe('We cannot say where the differences are. One network.');
  });
});

const part = (serviceArea: string, contribution: number, reach: number | null = 0.02) => ({
  serviceArea,
  contribution,
  interval: reach === null ? null : { lower: contribution - reach, upper: contribution + reach },
});
const made = (serviceAreas: GapContributions['serviceAreas']): GapContributions => ({
  month: '2026-07',
  gap: 0.64,
  serviceAreas,
  indicators: [],
  mix: 0,
  reason: null,
});

describe('the sentence on what makes the gap', () => {
  test.each([
    [
      'calls one the largest only where its interval lies above the others',
      [part('Cancer', 0.2), part('Reviews', 0.4)],
      'Reviews accounts for 40 of the 64 points (38 to 42), more than any other service area.',
    ],
    [
      'names those it cannot be told apart from',
      [part('Cancer', 0.37), part('Reviews', 0.4), part('Checks', 0.1)],
      'Reviews accounts for about 40 of the 64 points (38 to 42). There is no clear difference between it and Cancer.',
    ],
    [
      'does not compare without an interval',
      [part('Cancer', 0.2, null), part('Reviews', 0.4, null)],
      'Reviews accounts for 40 of the 64 points.',
    ],
    [
      'has nothing to compare one with',
      [part('Access', 0.64)],
      'All of the gap comes from 1 service area: Access.',
    ],
  ])('%s', (_rule, serviceAreas, says) => {
    expect(contributionSentence(made(serviceAreas))).toBe(says);
  });

  test('gives the reason where there is no gap', () => {
    expect(contributionSentence({ ...made([]), gap: null, reason: 'Fewer than 20 networks.' })).toBe(
      'We cannot say what makes up the gap. Fewer than 20 networks.',
    );
  });
});

const panel = {
  networks: 1032,
  gapFrom: 0.66,
  gapTo: 0.61,
  change: -0.05,
  interval: { lower: -0.07, upper: -0.03 },
  spread: null,
  catchUp: null,
};
const closing: GapChange = {
  measure: 'progress-balanced',
  from: '2025-07',
  to: '2026-07',
  indicators: 7,
  leftOut: 0,
  gapFrom: 0.66,
  gapTo: 0.61,
  change: -0.05,
  leavers: 0,
  joiners: 0,
  byLeavers: 0,
  byJoiners: 0,
  byPanel: -0.05,
  panel,
  ends: null,
  climbers: [],
  fallers: [],
  verdict: 'narrowing',
  regressionToTheMean: false,
  reason: null,
};

describe('the sentence on closing', () => {
  test.each([
    [
      'says by how much it narrowed, and of whom',
      closing,
      'The gap narrowed by 5 points (3 to 7) between July 2025 and July 2026, comparing the 1,032 networks ranked in both months.',
    ],
    [
      'says wider',
      {
        ...closing,
        verdict: 'widening' as const,
        panel: { ...panel, change: 0.05, interval: { lower: 0.03, upper: 0.07 } },
      },
      'The gap widened by 5 points (3 to 7) between July 2025 and July 2026, comparing the 1,032 networks ranked in both months.',
    ],
    [
      'claims no change where 0 is possible, and calls catching up regression to the mean',
      {
        ...closing,
        verdict: 'no-change-beyond-chance' as const,
        regressionToTheMean: true,
        panel: { ...panel, interval: { lower: -0.04, upper: 0.01 } },
      },
      'There was no clear change in the gap between July 2025 and July 2026 (−4 to 1), comparing the 1,032 networks ranked in both months. Networks that started lower improved faster, but the gap did not narrow. Low scores tend to rise and high scores tend to fall by chance (regression to the mean).',
    ],
    [
      'says that it cannot be told, and why',
      { ...closing, panel: null, verdict: null, reason: 'Fewer than 20 networks.' },
      'We cannot say if the gap narrowed between July 2025 and July 2026. Fewer than 20 networks.',
    ],
  ])('%s', (_rule, change, says) => {
    expect(closingSentence(score, change)).toBe(says);
  });
});
