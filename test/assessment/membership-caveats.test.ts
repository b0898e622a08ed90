import { describe, expect, test } from 'vitest';
import { membershipCaveats } from '../../functions/assessment/membership-caveats.ts';
import type { Month } from '../../functions/contracts/codes.ts';
import { monthOf } from './month-of.ts';

const choice = (source: 'practice-map' | 'none') =>
  ({
    basis: 'as-was',
    source,
    onDate: '2026-07-31',
    sourceDate: source === 'none' ? null : '2026-07-01',
    mapDate: null,
  }) as const;
const outside = (network: 'none' | 'not-known', code: string) => ({
  practice_code: code,
  practice_name: code,
  network,
});
const month = (name: Month, rest: object) => ({
  ...monthOf([], name),
  outsideNetworks: [],
  withdrawn: [],
  ...rest,
});

describe('what a reader is told of the practices behind the figures', () => {
  test('is how many have a network that is not known, apart from those in none', () => {
    const months = [
      month('2026-06', { outsideNetworks: [outside('none', 'A1')] }),
      month('2026-07', { outsideNetworks: [outside('not-known', 'A1'), outside('none', 'B1')] }),
    ];
    const choices = new Map(months.map((one) => [one.month, choice('practice-map')]));

    expect(membershipCaveats(months, choices)).toMatchObject([
      {
        id: 'network-not-known',
        months: ['2026-07'],
        message: expect.stringContaining(': 1 practice in July 2026. They count for England'),
      },
    ]);
    expect(membershipCaveats(months, new Map(months.map((one) => [one.month, choice('none')])))).toEqual([]);
  });

  test('is that a newer issue withdrew results, by practice and not by indicator', () => {
    const withdrawn = ['CAN04', 'HI03'].map((indicator) => ({
      practice_code: 'A1',
      practice_name: 'A1',
      indicator,
    }));

    expect(membershipCaveats([month('2026-07', { withdrawn })], new Map())).toMatchObject([
      { id: 'results-withdrawn', message: expect.stringContaining(': 1 practice in July 2026.') },
    ]);
  });
});
