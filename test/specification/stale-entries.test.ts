import { describe, expect, test } from 'vitest';
import { loadSpecification } from '../../functions/specification/load-specification.ts';
import { staleEntries } from '../../functions/specification/stale-entries.ts';

const specification = loadSpecification();

/** One indicator to be reviewed by a day in May 2027, and another by a later one. */
const two = (() => {
  const year = specification.years.at(-1);
  const [first, second] = year?.indicators ?? [];
  if (year === undefined || first === undefined || second === undefined)
    throw new Error('needs two indicators');
  const indicators = [
    { ...first, reviewBy: '2027-05-22' },
    { ...second, reviewBy: '2027-11-22' },
  ];
  return { ...specification, years: [{ ...year, indicators }] };
})();

describe('entries whose review is overdue', () => {
  test.each([
    ['the day before', '2027-05-21', 0],
    ['the review day itself', '2027-05-22', 0],
    ['the day after', '2027-05-23', 1],
    ['years later', '2031-01-01', 2],
  ])('%s: %s finds %i', (_when, on, overdue) => {
    expect(staleEntries(two, on)).toHaveLength(overdue);
  });

  test('say which entry, whose it is, and since when', () => {
    expect(staleEntries(two, '2027-05-23')).toEqual([
      { contractYear: '2026-27', code: 'CAN04', owner: 'Specification editor', reviewBy: '2027-05-22' },
    ]);
  });

  test('nothing was overdue when the specification was last reviewed', () => {
    const lastReview = specification.years
      .flatMap(({ indicators }) => indicators.map(({ reviewed }) => reviewed))
      .sort()
      .at(-1);

    expect(staleEntries(specification, lastReview ?? '')).toEqual([]);
  });
});
