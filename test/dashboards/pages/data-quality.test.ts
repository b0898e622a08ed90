import { describe, expect, test } from 'vitest';
import {
  coverageRug,
  coverageTitle,
  coverageWords,
} from '../../../dashboards/pages/data-quality/coverage-data.ts';
import type { Month } from '../../../functions/contracts/codes.ts';
import type { CoverageView } from '../../../functions/questions/coverage/question.ts';

const month = (name: Month, patients: number | null) => ({
  month: name,
  practicesReporting: 27,
  practicesOpen: 30,
  practices: 0.9,
  patients,
});
const areas: CoverageView['areas'] = [
  {
    code: 'QHM',
    name: 'NHS North East Integrated Care Board',
    kind: 'icb',
    region: 'Y63',
    months: [month('2026-07', 0.85)],
  },
  {
    code: 'Y63',
    name: 'North',
    kind: 'region',
    region: null,
    months: [month('2026-06', null), month('2026-07', 0)],
  },
  {
    code: 'ENG',
    name: 'England',
    kind: 'england',
    region: null,
    months: [month('2026-06', 1), month('2026-07', 0.9997)],
  },
];

describe('coverage by area and month', () => {
  test('has England first, then the areas of the level asked for', () => {
    expect(coverageRug(areas, 'region').rows.map(({ label }) => label)).toEqual([
      'England (ENG)',
      'North (Y63)',
    ]);
    expect(coverageRug(areas, 'icb').rows.map(({ short }) => short)).toEqual(['England', 'North East']);
  });

  test('tells no coverage, coverage not known, low coverage and nearly all apart', () => {
    const [england, north] = coverageRug(areas, 'region').rows;
    expect(north?.cells.map(({ state, words, provisional }) => [state, words, provisional])).toEqual([
      ['not-reported', '', false],
      ['level', '0', true],
    ]);
    expect(england?.cells.map(({ words }) => words)).toEqual(['100', '>99']);
    expect(coverageRug(areas, 'icb').rows[1]?.cells.map(({ state }) => state)).toEqual([
      'not-reported',
      'level',
    ]);
  });

  test('is said in words', () => {
    expect(coverageTitle(areas, '2026-07')).toBe('Over 99.9% of England’s patients covered in July 2026');
    expect(coverageWords(areas[0]?.months[0])).toBe('85.0% (27 of 30 practices)');
    expect(coverageWords(undefined)).toBe('Not known');
  });
});
