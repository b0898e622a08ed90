import { describe, expect, test } from 'vitest';
import type { GapContributions, VarianceLocation } from '../../functions/contracts/views/location-view.ts';
import type { RealityPoint } from '../../functions/contracts/views/reality-view.ts';
import type { GapChange } from '../../functions/questions/gap-change/question.ts';
import { closingSentence } from '../../functions/sentences/closing-sentence.ts';
import { contributionSentence } from '../../functions/sentences/contribution-sentence.ts';
import { funnelSentence } from '../../functions/sentences/funnel-sentence.ts';
import { realitySentence } from '../../functions/sentences/reality-sentence.ts';
import { varianceSentence } from '../../functions/sentences/variance-sentence.ts';

const score = { unit: 'score' } as const;

const real: RealityPoint = {
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
      'About 16% of the gap is chance: 0.54 (0.52 to 0.56) of 0.64 is left once chance is taken out. If all networks were alike, chance alone would make a gap of 0.34.',
    ],
    [
      'claims nothing of what is left where all could be alike',
      { ...real, alike: simulated(0.3) },
      'Networks could all be alike: chance alone often makes a gap of 0.64, so nothing says that they truly differ.',
    ],
    [
      'says less than 1%, not 0%',
      { ...real, chanceShare: 0.001, alike: null, gapLeftInterval: null },
      'Less than 1% of the gap is chance: 0.54 of 0.64 is left once chance is taken out.',
    ],
    [
      'says where the test is rough',
      {
        ...real,
        alike: { ...simulated(0.001), method: 'chi-square' as const, chanceGap: null, rough: true },
      },
      'About 16% of the gap is chance: 0.54 (0.52 to 0.56) of 0.64 is left once chance is taken out. Some networks have so few patients that the test of this is only rough.',
    ],
    [
      'says that it cannot be told, and why',
      { ...real, gap: null, reason: 'Fewer than 20 networks.' },
      'How much of the gap is chance cannot be told. Fewer than 20 networks.',
    ],
    [
      'says that it cannot be told where the chance in a value is unknown',
      { ...real, gapLeft: null, chanceShare: null, alike: null },
      'How much of the gap is chance cannot be told.',
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
      '12% of the variance between networks lies between regions, 11% between ICBs of a region and 78% between networks of the same ICB; if areas made no difference, about 3% would lie between areas.',
    );
  });

  test('claims nothing for areas where they hold no more than their number gives', () => {
    const little = { ...located, regions: level(0.001, 0.005), icbsWithinRegions: level(0.02, 0.023) };
    expect(varianceSentence(little)).toContain('no more between areas than their number alone would give');
    expect(varianceSentence(little)).toContain('less than 1% of the variance');
  });

  test('gives the reason where there is none', () => {
    const none = {
      ...located,
      regions: null,
      icbsWithinRegions: null,
      networksWithinIcbs: null,
      reason: 'One network.',
    };
    expect(varianceSentence(none)).toBe('Where networks differ cannot be told. One network.');
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
      'Reviews makes 0.40 of the gap of 0.64 (0.38 to 0.42), more than any other service area.',
    ],
    [
      'names those it cannot be told apart from',
      [part('Cancer', 0.37), part('Reviews', 0.4), part('Checks', 0.1)],
      'Reviews makes 0.40 of the gap of 0.64 (0.38 to 0.42), and cannot be told apart from Cancer.',
    ],
    [
      'does not compare without an interval',
      [part('Cancer', 0.2, null), part('Reviews', 0.4, null)],
      'Reviews makes 0.40 of the gap of 0.64.',
    ],
    ['has nothing to compare one with', [part('Access', 0.64)], 'The gap rests on one service area, Access.'],
  ])('%s', (_rule, serviceAreas, says) => {
    expect(contributionSentence(made(serviceAreas))).toBe(says);
  });

  test('gives the reason where there is no gap', () => {
    expect(contributionSentence({ ...made([]), gap: null, reason: 'Fewer than 20 networks.' })).toBe(
      'What makes the gap cannot be told. Fewer than 20 networks.',
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
      'The gap became 5 points narrower between July 2025 and July 2026, among the 1,032 networks ranked in both months (change −0.07 to −0.03).',
    ],
    [
      'says wider',
      {
        ...closing,
        verdict: 'widening' as const,
        panel: { ...panel, change: 0.05, interval: { lower: 0.03, upper: 0.07 } },
      },
      'The gap became 5 points wider between July 2025 and July 2026, among the 1,032 networks ranked in both months (change 0.03 to 0.07).',
    ],
    [
      'claims no change where 0 is possible, and calls catching up regression to the mean',
      {
        ...closing,
        verdict: 'no-change-beyond-chance' as const,
        regressionToTheMean: true,
        panel: { ...panel, interval: { lower: -0.04, upper: 0.01 } },
      },
      'The gap did not change beyond chance between July 2025 and July 2026, among the 1,032 networks ranked in both months (change −0.04 to 0.01). Networks that began lower rose faster, but networks did not draw together: that is regression to the mean, and no sign of closing.',
    ],
    [
      'says that it cannot be told, and why',
      { ...closing, panel: null, verdict: null, reason: 'Fewer than 20 networks.' },
      'Whether the gap closed between July 2025 and July 2026 cannot be told. Fewer than 20 networks.',
    ],
  ])('%s', (_rule, change, says) => {
    expect(closingSentence(score, change)).toBe(says);
  });
});

describe('the sentence on a funnel', () => {
  const networks = (['within', 'far-below', 'above', 'far-above'] as const).map((place, i) => ({
    code: `U${i}`,
    denominator: 10,
    rate: 0.5,
    place,
  }));

  test.each([
    [
      { networks, phi: 9, tau2: 0.01 },
      '2 of 4 networks lie beyond the 99.8% limits, which are widened because networks differ more than chance allows.',
    ],
    [
      { networks: networks.slice(0, 2), phi: 1, tau2: 0 },
      '1 of 2 networks lies beyond the 99.8% limits; networks differ no more than chance allows.',
    ],
    [
      { networks: networks.slice(0, 1), phi: 1, tau2: 0 },
      'None of 1 networks lies beyond the 99.8% limits; networks differ no more than chance allows.',
    ],
  ])('%#', (funnel, says) => {
    expect(funnelSentence({ ...funnel, reason: null })).toBe(says);
  });

  test('gives the reason where there is none', () => {
    expect(funnelSentence({ networks: [], phi: null, tau2: null, reason: 'One network.' })).toBe(
      'No funnel is drawn. One network.',
    );
  });
});
