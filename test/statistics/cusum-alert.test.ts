import { describe, expect, test } from 'vitest';
import { cusumAlerts, ongoingAlert } from '../../functions/statistics/cusum-alert.ts';
import { isJagged } from '../../functions/statistics/false-alerts.ts';
import { roundHalfEven } from '../../functions/statistics/rounding.ts';
import oracle from '../fixtures/published/openprescribing_cusum_alerts.json' with { type: 'json' };

const LETTER = { up: 'u', down: 'd' };
const letters = (values: readonly (number | null)[], windowSize = 3) =>
  cusumAlerts(values, { windowSize, sensitivity: 5 }).map(({ alert }) =>
    alert === null ? null : LETTER[alert],
  );

describe.each(oracle.cases)('OpenPrescribing change alert: $id', ({ input, params, expected, derived }) => {
  const months = cusumAlerts(input.values, params);

  test('alerts in the published months', () => {
    expect(letters(input.values, params.windowSize)).toEqual(expected.alerts);
  });

  test('with the sums, means and thresholds of the reference', () => {
    expect(months.map(({ upper }) => upper)).toEqual(derived.smax.map((value) => expect.closeTo(value, 9)));
    expect(months.map(({ lower }) => lower)).toEqual(derived.smin.map((value) => expect.closeTo(value, 9)));
    expect(months.map(({ targetMean }) => targetMean)).toEqual(
      derived.targetMean.map((value) => expect.closeTo(value, 9)),
    );
    expect(months.map(({ threshold }) => threshold)).toEqual(
      derived.alertThreshold.map((value) => expect.closeTo(value, 9)),
    );
  });

  test('and the same alert still going on', () => {
    const found = ongoingAlert(input.values, months);
    expect(found?.size ?? 'not at all').toBe(expected.sizeWord);
    expect(found?.from ?? null).toEqual(derived.lastAlert?.from ?? null);
    expect(found?.to ?? null).toEqual(derived.lastAlert?.to ?? null);
    expect(found?.period ?? null).toEqual(derived.lastAlert?.period ?? null);
  });
});

/** More of the published fixture (alert_test_cases.txt, MIT): the row of percentiles, then the row of alerts. */
const published = `
100 100 100 100 90  80  100 100 100 100 | .   .   .   .   d   d
1   1   2   3   4   5   5   5   100 | .   .   .   .   u   u   u   .   u
47  47  48  49  50  51  52  52  100 | .   .   .   .   u   u   u   u   u
100 0   100 0   100 0   20  30  40  50  60  70  80  90  |
20  40  60  80  |
0   20  40  60  80  90  100 | .   .   .   .   u   u   u
5   50  100 50  5   50  100 50  5   50  100 50  5 |
5   30  50  30  5   30  50  30  5   30  50  30  5 |
10  20  30  40  50  60  100 100 100 | .   .   .   .   u   u   u   u   u
10  -   30  40  50  60  100 100 100 | .   .   .   .   .   u   u   u   u
-   -   -   -   -   30  40  50  60  70  80 | .   .   .   .   .   .   u   u   u   u   u
-   -   30  40  50  | .   .   .   u   u
`;

test.each(
  published
    .trim()
    .split('\n')
    .map((line) => ({ line })),
)('published pattern $line', ({ line }) => {
  const [row = '', marks = ''] = line.split('|').map((part) => part.trim());
  const values = row.split(/\s+/).map((cell) => (cell === '-' ? null : Number(cell) / 100));
  const expected = values.map((_, i) => {
    const mark = marks.split(/\s+/)[i];
    return mark === 'u' || mark === 'd' ? mark : null;
  });
  expect(letters(values)).toEqual(expected);
});

describe('edges of the change alert', () => {
  test('no month with a value, or no month at all, has no alerts', () => {
    expect(cusumAlerts([null, null])).toEqual([]);
    expect(cusumAlerts([])).toEqual([]);
    expect(ongoingAlert([], [])).toBeNull();
  });

  test('a missing month ends an alert and is not read as 0', () => {
    const months = cusumAlerts([0.5, 0.5, 0.5, 0.6, null, 0.6], { windowSize: 3 });
    expect(months.map(({ alert }) => alert)).toEqual([null, null, null, 'up', null, null]);
    expect(months[4]).toMatchObject({ upper: 0, lower: 0 });
  });

  test.each([
    { to: 0.504, size: 'not at all' },
    { to: 0.55, size: 'slightly' },
    { to: 0.65, size: 'moderately' },
    { to: 0.75, size: 'considerably' },
    { to: 0.85, size: 'massively' },
  ])('a change from 50 to $to is called "$size"', ({ to, size }) => {
    const month = { upper: 0, lower: 0, targetMean: 0.5, threshold: 0 };
    const months = [
      { ...month, alert: null },
      { ...month, alert: 'up' as const },
    ];
    expect(ongoingAlert([0.5, to], months)).toEqual({ from: 0.5, to, period: 1, size });
  });

  test.each([
    ['a window of 0', [1], { windowSize: 0 }],
    ['a sensitivity of 0', [1], { sensitivity: 0 }],
    ['a value that is not a number', [Number.NaN], {}],
  ])('refuses %s', (_what, values, options) => {
    expect(() => cusumAlerts(values, options)).toThrow(RangeError);
  });
});

// The class of the reference on numpy 2.4, which it rounds by: the tie of 0.025 rounded as a plain float would give no alert.
test('sums are rounded as the reference rounds them, on which an alert can hang', () => {
  const months = cusumAlerts([0.44, 0.54, 0.64], { windowSize: 2, sensitivity: 3 });
  expect(months.map(({ upper }) => upper)).toEqual([0, 0.03, 0.16]);
  expect(months.map(({ lower }) => lower)).toEqual([-0.02, 0, 0]);
  expect(months.map(({ alert }) => alert)).toEqual([null, null, 'up']);
});

// numpy 2.4: round(float64(x), 2).
test.each([
  { value: 0.015, decimals: 2, rounded: 0.02 },
  { value: -0.015, decimals: 2, rounded: -0.02 },
  { value: 0.045, decimals: 2, rounded: 0.04 },
  { value: 0.125, decimals: 2, rounded: 0.12 },
  { value: 0.375, decimals: 2, rounded: 0.38 },
  { value: -0.125, decimals: 2, rounded: -0.12 },
  { value: 2.675, decimals: 2, rounded: 2.68 },
  { value: 2.5, decimals: 0, rounded: 2 },
  { value: 1.5, decimals: 0, rounded: 2 },
  { value: -0.001, decimals: 2, rounded: 0 },
])('$value to $decimals decimals is $rounded', ({ value, decimals, rounded }) => {
  expect(roundHalfEven(value, decimals)).toBe(rounded);
});

describe('a series too jagged for alerts', () => {
  const steady = {
    percentiles: [40, 45, 50, 55],
    shares: [0.4, 0.5, 0.5, 0.6],
    numerators: [40, 50, 50, 60],
  };

  test.each([
    { why: 'it is steady', series: steady, expected: false },
    { why: 'a month stands at 0 %', series: { ...steady, shares: [0, 0.5, 0.5, 0.6] }, expected: true },
    { why: 'a month stands at 100 %', series: { ...steady, shares: [0.4, 0.5, 0.5, 1] }, expected: true },
    {
      why: 'a month rests on 14 patients',
      series: { ...steady, numerators: [14, 50, 50, 60] },
      expected: true,
    },
    {
      why: 'a month rests on 15 patients',
      series: { ...steady, numerators: [15, 50, 50, 60] },
      expected: false,
    },
    {
      why: 'an unknown count is not a small one',
      series: { ...steady, numerators: [null, 50, 50, 60] },
      expected: false,
    },
    {
      why: 'it swings from end to end',
      series: { ...steady, percentiles: [1, 100, 1, 100] },
      expected: true,
    },
    {
      why: 'it has one month',
      series: { percentiles: [50], shares: [0.5], numerators: [50] },
      expected: false,
    },
  ])('$expected where $why', ({ series, expected }) => {
    expect(isJagged(series)).toBe(expected);
  });
});
