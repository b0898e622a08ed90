import { expect, test } from 'vitest';
import { monthsEndedBefore, withMonth } from '../../functions/steps/month-words.ts';

test('an address is filled with a month in every way that publishers write it', () => {
  expect(withMonth('england-{month}-{year}/NCDes{Month}{yy}-{mm}', '2026-07')).toBe(
    'england-july-2026/NCDesJuly26-07',
  );
});

test.each([
  ['the day after the month ended', '2026-08-01T00:00:00.000Z', 0, ['2026-07', '2026-06']],
  ['the last day of a month', '2026-07-31T23:59:59.999Z', 0, ['2026-06', '2026-05']],
  ['twenty days after the end', '2026-08-21T00:00:00.000Z', 20, ['2026-07', '2026-06']],
  ['a day less than twenty', '2026-08-20T00:00:00.000Z', 20, ['2026-06', '2026-05']],
  ['across the new year', '2027-01-10T12:00:00.000Z', 0, ['2026-12', '2026-11']],
])('%s, these months are due', (_when, now, days, expected) => {
  expect(monthsEndedBefore(now, days, 2)).toEqual(expected);
});
