import type { AreasView } from '../contracts/views/area-views.ts';
import { AREA_CODE, INDICATOR, MONTH, NAME } from './columns.ts';
import { type Empty, viewTable } from './table.ts';

/** An indicator that only counts has no rate, and nothing is said of why. */
const WHY_UNKNOWN: Empty = {
  by: 'why_unknown',
  says: { '': 'not-applicable', suppressed: 'hidden', 'nobody-eligible': 'not-applicable' },
};

/** The rates of a month beside each other: one view, where `achievement` is read area by area. */
export const areaRatesTable = viewTable({
  name: 'rates',
  title: 'Achievement of every area on every indicator in one month',
  rows: ({ month, areas }: AreasView) =>
    areas.flatMap(({ code, name, kind, rates, rateStates }) =>
      Object.entries(rates).map(([indicator, rate]) => ({
        month,
        code,
        name,
        kind,
        indicator,
        rate,
        whyUnknown: rateStates?.[indicator] ?? null,
      })),
    ),
  columns: [
    MONTH,
    AREA_CODE,
    NAME,
    ['kind', 'string', 'pcn, sub-icb, icb, region or england', ({ kind }) => kind],
    INDICATOR,
    [
      'rate',
      'number',
      'fraction of eligible patients; empty where it was not reported, is hidden or nobody was eligible',
      ({ rate }) => rate,
      WHY_UNKNOWN,
    ],
    [
      'why_unknown',
      'string',
      'suppressed, nobody-eligible, no-denominator or not-reported; empty where the rate is known or the indicator only counts',
      ({ whyUnknown }) => whyUnknown,
    ],
  ],
});
