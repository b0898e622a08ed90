import { expect, test } from 'vitest';
import {
  contractYearOf,
  firstDay,
  lastDay,
  monthName,
  monthNumber,
  monthOfContractYear,
} from '../../functions/synthetic/calendar-month.ts';

test.each([
  { month: '2024-02', first: '20240201', last: '20240229', name: 'February', year: 2023, of: 11 },
  { month: '2025-02', first: '20250201', last: '20250228', name: 'February', year: 2024, of: 11 },
  { month: '2026-03', first: '20260301', last: '20260331', name: 'March', year: 2025, of: 12 },
  { month: '2026-04', first: '20260401', last: '20260430', name: 'April', year: 2026, of: 1 },
  { month: '2026-12', first: '20261201', last: '20261231', name: 'December', year: 2026, of: 9 },
])('$month runs from $first to $last, month $of of the contract year $year', (row) => {
  const month = monthNumber(row.month);

  expect([firstDay(month), lastDay(month), monthName(month)]).toEqual([row.first, row.last, row.name]);
  expect([contractYearOf(month), monthOfContractYear(month)]).toEqual([row.year, row.of]);
});

test.each(['2026-7', '2026-00', '26-07', 'July 2026'])('%s is no month', (text) => {
  expect(() => monthNumber(text)).toThrow('YYYY-MM');
});
