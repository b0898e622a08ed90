import { describe, expect, test } from 'vitest';
import { networkRates, scoringRules } from '../../functions/assessment/scoring-rules.ts';
import type { Month } from '../../functions/contracts/codes.ts';
import { loadSpecification } from '../../functions/specification/load-specification.ts';
import { indicatorRow, monthOf } from './example-month.ts';

const specification = loadSpecification();
/** 1 % to 21 %: the 10th centile is 3 %, the 90th 19 %. */
const low = Array.from({ length: 21 }, (_, i) => i + 1);
const high = low.map((value) => value + 50);

/** The same networks under another publication code. */
function underCode(month: Month, hundredths: readonly number[], indicator: string) {
  const rows = monthOf(month, hundredths);
  return { ...rows, results: rows.results.map((row) => ({ ...row, indicator })) };
}

function rulesOf(month: Month, ...months: readonly ReturnType<typeof monthOf>[]) {
  return scoringRules(specification, networkRates(months), month);
}

test('a network that is not ranked is no yardstick for the others', () => {
  const rows = monthOf('2026-07', [...low, 100, 100, 100]);
  const [, , last] = rows.areas.slice(-3).map(({ area_code }) => area_code);
  const provisional = {
    ...rows,
    areas: rows.areas.map((area, i) =>
      i < 21 ? area : { ...area, practices_open: 10, practices_without_list: 10, patients: null },
    ),
  };
  const silentOnIt = {
    ...rows,
    areas: rows.areas.map((area, i) =>
      i < 21 ? area : { ...area, practices_open: 2, practices_reporting: 2 },
    ),
    results: rows.results.map((row, i) => (i < 21 ? row : { ...row, patients_reporting: 400 })),
  };
  expect(last).toBeDefined();
  for (const month of [provisional, silentOnIt]) {
    expect(rulesOf('2026-07', month).get('CAN04')?.range).toMatchObject({ lower: 0.03, upper: 0.19 });
  }
});

describe('an indicator is scored', () => {
  test('against verified contract thresholds, with its points', () => {
    // CAN-04 of 2025/26: 22 points between 65 % and 80 %.
    expect(rulesOf('2025-07', monthOf('2025-07', low)).get('CAN04')).toMatchObject({
      range: { lower: 0.65, upper: 0.8, against: 'contract' },
      points: 22,
    });
  });

  test('against a benchmark range where the contract year has no thresholds, and never for points', () => {
    const rule = rulesOf('2026-07', monthOf('2026-07', low)).get('CAN04');
    expect(rule?.range?.against).toBe('benchmark');
    expect(rule?.range?.lower).toBeCloseTo(0.03, 12);
    expect(rule?.range?.upper).toBeCloseTo(0.19, 12);
    expect(rule?.points).toBeNull();
  });

  test('against a benchmark range where thresholds are unverified, and never for points', () => {
    // HI-03 of 2025/26: 60 % to 80 % and 36 points, all from memory.
    expect(rulesOf('2025-07', underCode('2025-07', low, 'HI03')).get('HI03')).toMatchObject({
      range: { against: 'benchmark' },
      points: null,
    });
  });

  test('not at all where it is a count, or is not in the specification', () => {
    const counts = { ...monthOf('2026-07', low) };
    const rows = [
      indicatorRow({
        area_code: 'U10000',
        indicator: 'HI21',
        numerator: null,
        denominator: null,
        indicator_count: 3,
      }),
      indicatorRow({ area_code: 'U10000', indicator: 'XX99' }),
    ];
    const rules = rulesOf('2026-07', { ...counts, results: rows });
    expect(rules.get('HI21')).toMatchObject({ range: null });
    expect(rules.get('XX99')).toEqual({ definition: undefined, range: null, points: null });
  });
});

test('an improvement indicator is not scored as if its rate were its improvement', () => {
  const rules = rulesOf('2024-03', underCode('2024-03', low, 'NCDMI210'));
  expect(rules.get('NCDMI210')?.definition?.kind).toBe('improvement');
  expect(rules.get('NCDMI210')?.range).toBeNull();
});

test('a month that no rates are known of has no rules', () => {
  expect(scoringRules(specification, networkRates([]), '2026-07').size).toBe(0);
});

describe('a benchmark range', () => {
  const hi03 = (month: Month, hundredths: readonly number[]) => underCode(month, hundredths, 'HI03');

  test('is that of the same calendar month a year before, frozen, whatever comes later', () => {
    const range = rulesOf('2026-07', hi03('2025-07', low), hi03('2026-06', high), hi03('2026-07', high)).get(
      'HI03',
    )?.range;
    expect(range?.lower).toBeCloseTo(0.03, 12);
    expect(range?.upper).toBeCloseTo(0.19, 12);
  });

  test('is not taken from another calendar month', () => {
    const range = rulesOf('2026-07', hi03('2025-06', low), hi03('2026-07', high)).get('HI03')?.range;
    expect(range?.lower).toBeCloseTo(0.53, 12);
  });

  test('follows a series under the code it had then', () => {
    // HI03 was NCD120 in 2023/24.
    const range = rulesOf('2026-07', underCode('2023-07', low, 'NCD120'), hi03('2026-07', high)).get(
      'HI03',
    )?.range;
    expect(range?.lower).toBeCloseTo(0.03, 12);
  });

  test('comes from the first contract year that has the series from April to March', () => {
    // CAN04 began in September 2024: 2024/25 is not a full year of it.
    const months = [monthOf('2024-10', low), monthOf('2025-10', high), monthOf('2026-10', low)];
    expect(rulesOf('2026-10', ...months).get('CAN04')?.range?.lower).toBeCloseTo(0.53, 12);
  });

  test('is the earlier year’s whatever the order months are given in', () => {
    const range = rulesOf('2026-07', hi03('2026-07', high), hi03('2025-07', low)).get('HI03')?.range;
    expect(range?.lower).toBeCloseTo(0.03, 12);
  });

  test('passes over a year in which no network could be measured', () => {
    const empty = hi03('2025-07', low);
    const nobody = {
      ...empty,
      results: empty.results.map((row) => ({ ...row, numerator: 0, denominator: 0 })),
    };
    expect(rulesOf('2026-07', nobody, hi03('2026-07', high)).get('HI03')?.range?.lower).toBeCloseTo(0.53, 12);
  });

  test('comes from no year that the series ended in', () => {
    // CAN01 was published from April to August 2024 alone; nothing fuller is held, so that part serves.
    const can01 = (month: Month, values: readonly number[]) => underCode(month, values, 'CAN01');
    expect(rulesOf('2024-07', can01('2024-07', low)).get('CAN01')?.range?.lower).toBeCloseTo(0.03, 12);
  });

  test('comes from a part of a year where no full one is held', () => {
    const rule = rulesOf('2026-10', monthOf('2024-10', low), monthOf('2026-10', [])).get('CAN04');
    expect(rule).toBeUndefined();
    expect(
      networkRates([monthOf('2024-10', low)])
        .get('2024-10')
        ?.get('CAN04'),
    ).toHaveLength(21);
  });

  test('rests on networks alone, and on those with somebody eligible', () => {
    const rows = monthOf('2026-07', low);
    const more = [
      indicatorRow({ area_code: 'ENG', area_kind: 'england', numerator: 99, denominator: 100 }),
      indicatorRow({ area_code: 'U99999', numerator: 0, denominator: 0 }),
      indicatorRow({ area_code: 'U99998', numerator: 0, denominator: null }),
    ];
    const rates = networkRates([{ ...rows, results: [...rows.results, ...more] }])
      .get('2026-07')
      ?.get('CAN04');
    expect(rates).toHaveLength(21);
    expect(rates).not.toContain(0.99);
  });
});
