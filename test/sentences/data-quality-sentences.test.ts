import { describe, expect, test } from 'vitest';
import type { FileOutcome } from '../../functions/contracts/file-outcome.ts';
import type { QualityView } from '../../functions/questions/quality/question.ts';
import { arrivalSentence, nextUpdateSentence } from '../../functions/sentences/arrival-sentences.ts';
import { shareCoveredWords } from '../../functions/sentences/figure-words.ts';
import { methodsSentence } from '../../functions/sentences/source-sentences.ts';

const file = (outcome: FileOutcome['outcome']): FileOutcome => ({
  name: 'file.csv',
  dataset: null,
  sha256: 'a'.repeat(64),
  outcome,
  rows: null,
  problems: [],
});
const month = (
  patients: number | null,
  practicesOpen: number | null = 6302,
): QualityView['months'][number] => ({
  month: '2024-03',
  coverage: { practicesReporting: 6294, practicesOpen, practices: null, patients },
  practicesInNoNetwork: [],
  practicesNotKnown: [],
  practicesClosed: 0,
  withdrawn: [],
  membershipSource: null,
});

describe('the sentence on what arrived', () => {
  test.each([
    [['taken', 'already-taken'], 'We accepted 2 files and rejected none.'],
    [['taken', 'quarantined'], 'We accepted 1 file and rejected 1.'],
    [['taken', 'quarantined', 'not-recognised'], 'We accepted 1 file, rejected 1 and did not recognise 1.'],
    [['quarantined', 'quarantined'], 'We accepted 0 files and rejected 2.'],
  ] as const)('counts %o', (outcomes, expected) => {
    expect(arrivalSentence({ months: [month(0.989)], files: outcomes.map(file) }, '2024-03')).toBe(
      `In March 2024, 6,294 of 6,302 practices reported. They cover 98.9% of registered patients. ${expected}`,
    );
  });

  test('says what is not known', () => {
    expect(arrivalSentence({ months: [month(null, null)], files: [] }, '2024-03')).toContain(
      '6,294 practices reported.',
    );
    expect(arrivalSentence({ months: [], files: [] }, '2024-03')).toContain(
      'There is no data for March 2024.',
    );
  });
});

test.each([
  [1, '100.0%'],
  [0.9997, 'over 99.9%'],
  [0.9995, 'over 99.9%'],
  [0.999, '99.9%'],
  [0, '0.0%'],
])('a share of %s is covered in words as %s', (share, words) => {
  expect(shareCoveredWords(share)).toBe(words);
});

test.each([
  ['2026-07', 'The latest month is July 2026. August 2026 comes next'],
  ['2026-12', 'The latest month is December 2026. January 2027 comes next'],
] as const)('after %s the next month is named, and no day', (newest, expected) => {
  expect(nextUpdateSentence(newest)).toContain(expected);
  expect(nextUpdateSentence(newest)).not.toMatch(/weeks|days/u);
});

describe('the sentence on methods', () => {
  const method = (name: string, publishedValues: number) => ({
    id: name,
    name,
    formula: '',
    reference: '',
    testsPassed: 3,
    publishedValues,
  });
  test.each([
    [
      [method('Wilson', 44), method('XmR', 868), method('Regression', 0)],
      'We use 3 methods. 2 are checked against published results and the rest against examples worked by hand.',
    ],
    [[method('Regression', 0)], 'We use 1 method, each checked against examples worked by hand.'],
  ])('counts those held to published values', (methods, expected) => {
    expect(methodsSentence(methods)).toBe(expected);
  });
});
