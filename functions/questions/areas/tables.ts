import { searchAreas } from '../../assessment/area-search.ts';
import type { CsvTable } from '../../contracts/csv-text.ts';
import { withIndicators } from '../../contracts/csv-text.ts';
import { pageOf } from '../../contracts/paging.ts';
import { AREA_CODE, INDICATOR, MONTH, NAME, WITHOUT_LIST } from '../../tables/columns.ts';
import { type Empty, viewTable } from '../../tables/table.ts';
import type { AreaSummary } from '../area/question.ts';
import { PLACE, STANDING } from '../area/tables.ts';
import { questionTables } from '../question-tables.ts';
import { AreasQuestion, type AreasView } from './question.ts';

/** Every area of a month. What each achieved is in `achievement`. */
export const areasTable = viewTable({
  name: 'areas',
  title: 'Every network, sub-ICB, ICB, region and England in one month',
  rows: ({ month, areas }: AreasView) => areas.map((area) => ({ month, ...area })),
  columns: [MONTH, AREA_CODE, NAME, ...PLACE, ...STANDING, WITHOUT_LIST],
});

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

export const areasTables = questionTables(AreasQuestion, [areasTable], {
  part: (view, { kind, within, q = '', measure }) => {
    const ofKind = view.areas.filter(
      (area) => (kind ?? area.kind) === area.kind && (within === undefined || liesIn(area, within)),
    );
    return { ...view, areas: searchAreas(ofKind, q).map((area) => withRate(area, measure)) };
  },
  sends: ({ month, areas }, asked) => {
    const { shown, ...page } = pageOf(areas, asked);
    return { month, total: areas.length, ...page, areas: [...shown] };
  },
  widen: withRates,
  file: (_asked, { month }) => `areas-${month}`,
});

function liesIn({ code, subIcb, icb, region }: AreaSummary, within: string): boolean {
  return code !== within && [subIcb, icb, region].includes(within);
}

function withRate(area: AreaSummary, measure: string | undefined): AreaSummary {
  if (measure === undefined) return area;
  const rate = area.rates[measure];
  return { ...area, rates: rate === undefined ? {} : { [measure]: rate } };
}

/** The columns that every area has, and a column for each indicator. */
function withRates(table: CsvTable, { areas }: AreasView): CsvTable {
  const indicators = [...new Set(areas.flatMap(({ rates }) => Object.keys(rates)))].sort();
  return withIndicators(table, indicators, (row, i) => areas[row]?.rates[indicators[i] ?? ''] ?? null);
}
