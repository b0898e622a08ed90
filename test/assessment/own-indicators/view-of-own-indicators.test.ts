import { expect, test } from 'vitest';
import {
  type OwnMonth,
  ownIndicatorsView,
} from '../../../functions/assessment/own-indicators/view-of-own-indicators.ts';
import { OwnIndicatorsView } from '../../../functions/contracts/views/own-indicators-view.ts';

function month(name: string, numerator: number, denominator: number): OwnMonth {
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

const viewOf = (months: readonly OwnMonth[]) => OwnIndicatorsView.parse(ownIndicatorsView('as-was', months));

test('an own indicator has its months in order and the words of its latest', () => {
  const [found] = viewOf([month('2026-06', 1, 4), month('2026-07', 2, 4)]).indicators;
  expect(found?.title).toBe('Seen, as of 2026-07');
  expect(found?.points.map(({ month: name, rate }) => [name, rate])).toEqual([
    ['2026-06', 0.25],
    ['2026-07', 0.5],
  ]);
});

test.each([
  ['nobody eligible has no rate, which is not a rate of 0', 0, 0, null],
  ['a rate of 0 is a rate', 0, 5, 0],
  ['contacts may be more than people, and have no interval of a share', 6, 4, 1.5],
])('%s', (_what, numerator, denominator, rate) => {
  const view = viewOf([month('2026-07', numerator, denominator)]);
  const point = view.indicators[0]?.points[0];
  expect(point?.rate).toBe(rate);
  expect(point?.interval === null).toBe(rate === null || rate > 1);
  expect(JSON.stringify(view)).not.toMatch(/NaN|Infinity/);
});

test('without any the view says so', () => {
  expect(viewOf([{ month: '2026-07', rows: [] }]).reason).toMatch(/No indicators of one’s own/);
});
