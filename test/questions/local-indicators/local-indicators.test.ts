import { expect, test } from 'vitest';
import type { Month } from '../../../functions/contracts/codes.ts';
import { localIndicatorsView, type OwnMonth } from '../../../functions/questions/local-indicators/make.ts';
import { LocalIndicatorsView } from '../../../functions/questions/local-indicators/question.ts';

function month(name: Month, numerator: number, denominator: number): OwnMonth {
  const row = {
    pcn_code: 'U12345',
    indicator: 'OWN-A1',
    title: `Seen, as of ${name}`,
    definition: 'Seen over known',
    source: 'A federation',
    direction: 'up' as const,
    numerator,
    denominator,
  };
  return { month: name, rows: [row] };
}

const viewOf = (months: readonly OwnMonth[]) =>
  LocalIndicatorsView.parse(localIndicatorsView('as-was', months));

test('an own indicator has its months in order and the words of its latest', () => {
  const [found] = viewOf([month('2026-06', 20, 80), month('2026-07', 40, 80)]).indicators;
  expect(found?.title).toBe('Seen, as of 2026-07');
  expect(found?.points.map(({ month: name, rate }) => [name, rate])).toEqual([
    ['2026-06', 0.25],
    ['2026-07', 0.5],
  ]);
});

test.each([
  ['nobody eligible has no rate, which is not a rate of 0', 0, 0, null],
  ['a rate of 0 is a rate', 0, 50, 0],
  ['contacts may be more than people, and have no interval of a share', 60, 40, 1.5],
])('%s', (_what, numerator, denominator, rate) => {
  const view = viewOf([month('2026-07', numerator, denominator)]);
  const point = view.indicators[0]?.points[0];
  expect(point?.rate).toBe(rate);
  expect(point?.interval === null).toBe(rate === null || rate > 1);
  expect(JSON.stringify(view)).not.toMatch(/NaN|Infinity/);
});

const pointOf = (numerator: number, denominator: number) =>
  viewOf([month('2026-07', numerator, denominator)]).indicators[0]?.points[0];

test.each([1, 7])(
  '%i people are hidden, which is neither 0 nor missing, and so is every figure made of them',
  (few) => {
    expect(pointOf(few, 100)).toMatchObject({
      state: 'suppressed',
      numerator: null,
      denominator: 100,
      rate: null,
      interval: null,
    });
    expect(pointOf(0, few)).toMatchObject({ state: 'suppressed', denominator: null, rate: null });
  },
);

test('counts are to the nearest 5 and the share is made of them: NHS Digital’s rule below England', () => {
  // 23 of 201 is published as 25 of 200.
  expect(pointOf(23, 201)).toMatchObject({ state: 'shown', numerator: 25, denominator: 200, rate: 0.125 });
});

test('as was less as is leaves a practice that moved a range of counts', () => {
  // 23 of 201 as was, 20 of 101 as is: the practice has 3 of 100; 25 less 20 may be any of 1 to 9.
  const [was, is] = [pointOf(23, 201), pointOf(20, 101)];
  expect((was?.numerator ?? 0) - (is?.numerator ?? 0)).toBe(5);
  const possible = [18, 19, 20, 21, 22].flatMap((b) => [23, 24, 25, 26, 27].map((a) => a - b));
  expect(new Set(possible).size).toBe(9);
});

test('without any the view says so', () => {
  expect(viewOf([{ month: '2026-07', rows: [] }]).reason).toMatch(/No indicators of one’s own/);
});
