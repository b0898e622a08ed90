import { describe, expect, test } from 'vitest';
import {
  coverageOf,
  isCovered,
  isMostlyKnown,
  knownPatients,
  rankStatus,
} from '../../functions/assessment/coverage.ts';

const counts = { practices_open: 5, practices_reporting: 4, patients: 50_000, patients_reporting: 45_000 };

describe('coverage', () => {
  test('is the share of practices and of registered patients that reported', () => {
    expect(coverageOf(counts)).toEqual({
      practicesReporting: 4,
      practicesOpen: 5,
      practices: 0.8,
      patients: 0.9,
    });
  });

  test.each([
    ['no list size is known', { patients: null, patients_reporting: null }],
    ['only practices that did not report have a known list size', { patients_reporting: null }],
    ['the known lists are empty', { patients: 0, patients_reporting: 0 }],
  ])('by patients is unknown where %s', (_why, rest) => {
    expect(coverageOf({ ...counts, ...rest }).patients).toBeNull();
  });

  test('by patients is none where no practice reported', () => {
    expect(coverageOf({ ...counts, practices_reporting: 0, patients_reporting: null }).patients).toBe(0);
  });

  test('by practices is unknown where no practice is open', () => {
    expect(coverageOf({ ...counts, practices_open: 0, practices_reporting: 0 }).practices).toBeNull();
  });
});

describe('what is known of too few practices', () => {
  test.each([
    ['none is missing', 5, 0, true],
    ['a tenth is missing', 10, 1, true],
    ['more than a tenth is missing', 9, 1, false],
    ['all are missing', 4, 4, false],
    ['there are no practices', 0, 0, false],
  ])('is not called known: where %s', (_where, practices, missing, expected) => {
    expect(isMostlyKnown(practices, missing)).toBe(expected);
  });

  test('gives an area no number of patients, where a few missing leave it the rest', () => {
    const lists = { practices_open: 10, practices_without_list: 1, patients: 90_000 };
    expect(knownPatients(lists)).toBe(90_000);
    expect(knownPatients({ ...lists, practices_without_list: 2 })).toBeNull();
  });
});

describe('an area', () => {
  const coverage = coverageOf(counts);

  test.each([
    ['is ranked with nine tenths of its patients covered, though not of its practices', coverage, 'ranked'],
    ['is provisional with fewer', { ...coverage, patients: 0.8999 }, 'provisional'],
    [
      'is ranked by its practices where list sizes are unknown',
      { ...coverage, patients: null, practices: 0.9 },
      'ranked',
    ],
    [
      'is provisional by its practices where list sizes are unknown',
      { ...coverage, patients: null },
      'provisional',
    ],
    [
      'is provisional where neither is known',
      { ...coverage, patients: null, practices: null },
      'provisional',
    ],
  ] as const)('%s', (_what, given, expected) => {
    expect(rankStatus(given, true)).toBe(expected);
    expect(isCovered({ coverage: given })).toBe(expected === 'ranked');
  });

  test('has no data, whatever its coverage, where it has no figure', () => {
    expect(rankStatus(coverage, false)).toBe('no-data');
  });
});
