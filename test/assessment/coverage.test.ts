import { describe, expect, test } from 'vitest';
import { coverageOf, isCovered, rankStatus } from '../../functions/assessment/coverage.ts';

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
