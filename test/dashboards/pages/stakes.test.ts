import { describe, expect, test } from 'vitest';
import { leftOutWords, type Stake, stakeColumns } from '../../../dashboards/pages/network/stakes-columns.ts';

const stake = (indicator: Partial<Stake['indicator']> = {}, row: Partial<Stake['row']> = {}): Stake => ({
  indicator: {
    indicator: 'CAN04',
    title: 'Stool tests',
    polarity: 'up',
    points: 22,
    poundsPerPoint: 198,
    lowerThreshold: 0.65,
    upperThreshold: 0.8,
    nationalMedian: 0.78,
    topFifth: 0.85,
    ...indicator,
  },
  row: {
    code: 'U10000',
    indicator: 'CAN04',
    score: 0.5,
    scoreBounds: null,
    points: 11,
    pounds: 2178,
    poundsUnknown: null,
    toLower: 0,
    toUpper: 12,
    toMedian: 8,
    toTopFifth: null,
    ...row,
  },
});
const unverified = stake(
  { points: null, lowerThreshold: null, upperThreshold: null },
  { points: null, pounds: null, poundsUnknown: 'no-points', toLower: null, toUpper: null },
);
const headings = (stakes: readonly Stake[]) => stakeColumns(stakes).map(({ heading }) => heading);

describe('what a network needs and what is at stake', () => {
  test('has every column where all is verified, zero told from not known', () => {
    expect(stakeColumns([stake()]).map(({ words }) => words(stake()))).toEqual([
      'There (65.0%)',
      '12 more (80.0%)',
      '8 more (78.0%)',
      'Not known (85.0%)',
      '11.0 of 22',
      '£2,178.00',
    ]);
    expect(leftOutWords([stake()])).toBe('');
  });

  test('leaves out what nobody has verified of any indicator, and says so once', () => {
    expect(headings([unverified])).toEqual(['To national median', 'To most progressed fifth']);
    expect(leftOutWords([unverified])).toBe(
      'The thresholds and points of this contract year are not verified and not shown.',
    );
  });

  test('keeps a column that one indicator of several has', () => {
    expect(headings([unverified, stake()])).toHaveLength(6);
  });

  test('says why no pounds are shown where points are', () => {
    const without = stake({}, { pounds: null, poundsUnknown: 'no-point-value' });
    expect(headings([without])).not.toContain('Pounds');
    expect(leftOutWords([without])).toBe('Pounds are not shown: value of a point not verified.');
  });

  test('asks for fewer where less is better, in what the indicator counts', () => {
    const fewer = stake({ polarity: 'down', counts: 'appointments' }, { toUpper: 1 });
    expect(stakeColumns([fewer])[1]?.words(fewer)).toBe('1 fewer appointment (80.0%)');
  });
});
