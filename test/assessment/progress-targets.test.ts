import { describe, expect, test } from 'vitest';
import { progressTargets } from '../../functions/assessment/progress-targets.ts';
import { patientsNeeded } from '../../functions/statistics/patients-needed.ts';

/** Networks with 1, 2 ... of so many patients each. */
function networks(count: number, denominator: number) {
  return Array.from({ length: count }, (_, i) => ({ code: `U${i}`, numerator: i + 1, denominator }));
}

function asNumber(fraction: { numerator: bigint; denominator: bigint } | null): number {
  return fraction === null ? Number.NaN : Number(fraction.numerator) / Number(fraction.denominator);
}

describe('rates to aim for', () => {
  test('are the median and where the most progressed fifth begins', () => {
    const { median, topFifth } = progressTargets(networks(25, 27), 'up');
    expect(asNumber(median)).toBeCloseTo(13 / 27, 12);
    expect(asNumber(topFifth)).toBeCloseTo(21 / 27, 12);
  });

  test('are halfway between the middle two of an even number', () => {
    expect(asNumber(progressTargets(networks(20, 27), 'up').median)).toBeCloseTo(10.5 / 27, 12);
  });

  test('lie at the low end where less is better', () => {
    expect(asNumber(progressTargets(networks(25, 27), 'down').topFifth)).toBeCloseTo(5 / 27, 12);
  });

  test('need nobody of a network that stands exactly on them, which floats would miss', () => {
    // 5/9 as a float is a little above 5/9, and would ask for one patient more.
    const at = Array.from({ length: 20 }, (_, i) => ({ code: `U${i}`, numerator: 5, denominator: 9 }));
    const { median, topFifth } = progressTargets(at, 'up');
    for (const target of [median, topFifth]) {
      expect(target === null ? null : patientsNeeded(5, 9, target)).toBe(0);
      expect(target === null ? null : patientsNeeded(4, 9, target)).toBe(1);
    }
  });

  test('are none for fewer than twenty networks with anybody eligible', () => {
    const few = [...networks(19, 27), { code: 'U99', numerator: 0, denominator: 0 }];
    expect(progressTargets(few, 'up')).toEqual({ median: null, topFifth: null });
  });
});
