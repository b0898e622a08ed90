import { describe, expect, test } from 'vitest';
import { countedWords } from '../../functions/sentences/figure-words.ts';
import { halfGapSentence } from '../../functions/sentences/gap-question-sentences.ts';
import { loadSpecification } from '../../functions/specification/load-specification.ts';

describe('what an indicator counts', () => {
  test.each([
    [1, 'patients', 'more', '1 more patient'],
    [1290, 'patients', 'fewer', '1,290 fewer patients'],
    [1, 'appointments', 'more', '1 more appointment'],
    [0, 'referrals', undefined, '0 referrals'],
  ] as const)('%d of %s is said in its own word', (count, unit, which, expected) => {
    expect(countedWords(count, unit, which)).toBe(expected);
  });

  test('is patients where a release does not say', () => {
    expect(countedWords(3, undefined, 'more')).toBe('3 more patients');
  });

  // Descriptions of NHS England: "Percentage of appointments for which ...", "Mean number of patient contacts ...".
  test.each([
    ['2023-24', 'NCD026', 'appointments'],
    ['2022-23', 'NCD014', 'prescriptions'],
    ['2022-23', 'NCD013', 'contacts'],
    ['2024-25', 'CAN02', 'referrals'],
    ['2026-27', 'CAN04', 'patients'],
  ])('is, in %s for %s, %s', (contractYear, code, counts) => {
    const year = loadSpecification().years.find((one) => one.contractYear === contractYear);
    expect(year?.indicators.find((indicator) => indicator.code === code)?.counts).toBe(counts);
  });

  test('is never patients where the publisher speaks of a share of appointments or referrals', () => {
    const others = loadSpecification()
      .years.flatMap(({ indicators }) => indicators)
      .filter(({ description }) =>
        /^Percentage of (appointments|[^,]*referrals accompanied)/.test(description),
      );
    expect(others.length).toBeGreaterThan(3);
    expect(others.filter(({ counts }) => counts === 'patients')).toEqual([]);
  });
});

describe('the sentence on half a gap', () => {
  const found = {
    indicator: 'NCD026',
    label: 'Appointments in two weeks',
    polarity: 'up',
    networks: 25,
    gap: 0.2,
    gapAfter: 0.1,
    patients: 1200,
    eligible: 30_000,
    where: [{ code: 'U10001', patients: 1200, eligible: 2000 }],
    reason: null,
  } as const;

  test.each([
    ['appointments', '1,200 more appointments'],
    [undefined, '1,200 more patients'],
  ] as const)('speaks of %s', (counts, words) => {
    const told = { ...found, where: [...found.where], ...(counts !== undefined && { counts }) };
    expect(halfGapSentence(told)).toBe(
      `Appointments in two weeks: ${words}, of 30,000 eligible, in 1 network would halve the gap of 20.0 percentage points, if the most progressed fifth stayed the same.`,
    );
  });
});
