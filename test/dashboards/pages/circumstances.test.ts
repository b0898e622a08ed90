import { describe, expect, test } from 'vitest';
import {
  circumstanceRows,
  circumstancesTitle,
  dataWords,
  expectedSentence,
} from '../../../dashboards/pages/network/circumstances-words.ts';

const coverage = { practicesReporting: 7, practicesOpen: 7, practices: 1, patients: 1 };
const residual = (
  by: number,
  interval?: { lower: number; upper: number } | null,
  unusualBeyond?: number,
) => ({
  code: 'U10000',
  value: 0.53,
  expected: 0.53 - by,
  residual: by,
  ...(interval === undefined ? {} : { interval }),
  ...(unusualBeyond === undefined ? {} : { unusualBeyond }),
});

describe('whether the data may be behind a low figure', () => {
  test.each([
    ['neither silence nor hiding', coverage, [0, 0], 'All its practices reported and no numbers are hidden.'],
    [
      'practices that did not report',
      { ...coverage, practicesReporting: 5 },
      [0],
      '2 of its 7 practices did not report, so its score may change.',
    ],
    [
      'both',
      { ...coverage, practicesReporting: 6 },
      [2, 0, 1],
      '1 of its 7 practices did not report, and 2 of its 3 numbers are hidden for some practices, so its score may change.',
    ],
  ])('is said of %s', (_what, found, hidden, words) => {
    expect(
      dataWords(
        found,
        hidden.map((suppressedPractices) => ({ suppressedPractices })),
      ),
    ).toBe(words);
  });

  test('is said of an indicator that a practice published nothing on, though it reported others', () => {
    const partly = { ...coverage, practicesReporting: 6 };
    expect(dataWords(coverage, [{ suppressedPractices: 0, coverage: partly }])).toBe(
      '1 of its 1 numbers lack a practice that reported others, so its score may change.',
    );
  });

  test('claims nothing of who did not report where nobody knows how many there are', () => {
    expect(dataWords({ ...coverage, practicesOpen: null, practices: null }, [])).toBe(
      'We do not know how many of its practices did not report. No numbers are hidden.',
    );
  });
});

describe('what circumstances suggest', () => {
  test.each([
    [residual(0.2, { lower: 0.1, upper: 0.3 }, 0.4), 'Clearly higher than its circumstances suggest'],
    [residual(-0.2, { lower: -0.3, upper: -0.1 }, 0.4), 'Clearly lower than its circumstances suggest'],
    [
      residual(0.2, { lower: -0.1, upper: 0.5 }, 0.4),
      'No clear difference from what its circumstances suggest',
    ],
    [residual(0.5, null, 0.4), 'Unusual for its circumstances'],
    [residual(0.2, null, 0.4), 'What its circumstances suggest'],
    // A release made before either was computed gives no verdict.
    [residual(0.2), 'What its circumstances suggest'],
    [undefined, 'What might explain its score'],
  ])('is the title: %o', (found, title) => {
    expect(circumstancesTitle(found, 'score')).toBe(title);
  });

  test('is said with how much circumstances go with, and nothing is expected without a fit', () => {
    expect(expectedSentence(residual(-0.03), 0.253, 'score')).toContain(
      'scored 56 on average; it scored 53, about 3 points lower. These circumstances are linked with 25% of the differences',
    );
    expect(expectedSentence(residual(-0.5, { lower: -0.6, upper: -0.4 }, 0.45), 0.253, 'score')).toContain(
      'about 50 points lower (95% interval of the difference −60 to −40). That is unusual: about 1 in 20 networks is 45 points or more away.',
    );
    expect(expectedSentence(undefined, 0.253, 'score')).toBeNull();
    expect(expectedSentence(residual(0.1), null, 'score')).toBeNull();
  });

  test('sets each circumstance beside its mean, and zero apart from not known', () => {
    const values = { patients: 45_443, deprivation: 0, aged65: 0.247, practices: 7, team: null };
    const team = {
      factor: 'team' as const,
      estimate: 0.08,
      interval: null,
      mean: 4.785,
      standardDeviation: 1.7,
    };
    expect(circumstanceRows(values, [team]).map(({ own, usual }) => [own, usual])).toEqual([
      ['Not known, or too few people to show', '4.8'],
      ['0.0', 'Not known'],
      ['24.7%', 'Not known'],
      ['45,443', 'Not known'],
      ['7', 'Not known'],
    ]);
  });
});
