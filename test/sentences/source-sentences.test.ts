import { describe, expect, test } from 'vitest';
import {
  listsMissingSentence,
  otherSourcesSentence,
  resultsSource,
} from '../../functions/sentences/source-sentences.ts';

describe('the source of a figure', () => {
  test.each([
    ['the monthly extract', ['ncdes'], 'NHS England, Network Contract DES monthly extracts'],
    ['the annual file', ['iif-annual'], 'NHS England, Investment and Impact Fund annual file'],
    [
      'both',
      ['ncdes', 'iif-annual'],
      'NHS England, Network Contract DES monthly extracts, and NHS England, Investment and Impact Fund annual file',
    ],
  ] as const)('is %s where the month was made of it', (_what, results, expected) => {
    expect(resultsSource({ results: [...results] })).toBe(expected);
  });

  test('is the monthly extract in releases that do not say', () => {
    expect(resultsSource(undefined)).toBe('NHS England, Network Contract DES monthly extracts');
  });
});

describe('the dates of what a figure rests on', () => {
  const lists = { date: '2026-07-01', practices: 6343, practicesWithoutList: 211 };

  test('are told with what is missing, and how far they are from the month', () => {
    expect(otherSourcesSentence('2024-03', { lists, imdYear: 2025, census: '2026-06-30' })).toBe(
      'List sizes are of 1 July 2026, 28 months after March 2024. 211 of England’s 6,343 practices have none and are not in it. Deprivation is that of IMD 2025. The workforce census is of June 2026, 27 months after March 2024: teams may have changed.',
    );
  });

  test('are told alone where they are near and nothing is missing', () => {
    const whole = { ...lists, practicesWithoutList: 0 };
    expect(otherSourcesSentence('2026-06', { lists: whole })).toBe('List sizes are of 1 July 2026.');
  });

  test('are none where no lists were taken in', () => {
    expect(otherSourcesSentence('2026-06', { lists: null })).toBe('No list sizes have been taken in.');
  });
});

describe('what is missing of a network’s list sizes', () => {
  test.each([
    [5, 0, null],
    [12, 1, '1 of its 12 practices has no known list size and is left out of its patients.'],
    [
      7,
      3,
      '3 of its 7 practices have no known list size, too many to say how many patients it has: nothing is given for each patient, and no pounds.',
    ],
  ])('of %d practices, %d', (practices, without, expected) => {
    expect(listsMissingSentence(practices, without)).toBe(expected);
  });
});
