import type { AreaMonth } from '../../functions/assessment/area-month.ts';
import type { MonthAssessment } from '../../functions/assessment/assess-month.ts';
import type { AreaIndicatorRow, AreaRow, MonthRows } from '../../functions/assessment/month-rows.ts';
import type { Month } from '../../functions/contracts/codes.ts';

/** Sums of one network for CAN04: 4 of 10 from one practice, but for what a test says. */
export function indicatorRow(
  rest: Partial<AreaIndicatorRow> & Pick<AreaIndicatorRow, 'area_code'>,
): AreaIndicatorRow {
  return {
    basis: 'as-was',
    area_kind: 'pcn',
    indicator: 'CAN04',
    practices: 1,
    patients_reporting: 1000,
    numerator: 4,
    denominator: 10,
    denominator_with_list: rest.denominator === undefined ? 10 : rest.denominator,
    indicator_count: null,
    suppressed_practices: 0,
    suppressed_numerator: null,
    practices_with_adjustments: 0,
    practices_hiding_adjustments: 0,
    adjustments: null,
    ...rest,
  };
}

/** A network of one practice with 1,000 patients that reported, but for what a test says. */
export function areaRow(rest: Partial<AreaRow> & Pick<AreaRow, 'area_code'>): AreaRow {
  return {
    basis: 'as-was',
    area_kind: 'pcn',
    practices_open: 1,
    practices_reporting: 1,
    patients: 1000,
    patients_reporting: 1000,
    practices_without_list: 0,
    practices_in_no_network: 0,
    patients_in_no_network: null,
    practices_not_known: 0,
    patients_not_known: null,
    practices_closed: 0,
    sub_icb_code: 'S1',
    icb_code: 'QA1',
    region_code: 'Y61',
    area_name: 'A network',
    ...rest,
  };
}

/** A month of networks U10000, U10001 ... that achieve `rates` hundredths of 100 patients in CAN04. */
export function monthOf(
  month: Month,
  hundredths: readonly number[],
  rest: Partial<Omit<MonthRows, 'month'>> = {},
): MonthRows {
  const codes = hundredths.map((_rate, i) => `U${10_000 + i}`);
  return {
    month,
    basis: 'as-was',
    areas: codes.map((area_code) => areaRow({ area_code })),
    results: codes.map((area_code, i) =>
      indicatorRow({ area_code, numerator: hundredths[i] ?? 0, denominator: 100 }),
    ),
    members: new Map(codes.map((code) => [code, code])),
    outsideNetworks: [],
    withdrawn: [],
    networkChanges: [],
    ...rest,
  };
}

/** The assessment of one network, or an error that names it. */
export function networkIn({ areas }: MonthAssessment, code: string): AreaMonth {
  const found = areas.find(({ area }) => area.code === code);
  if (found === undefined) throw new Error(`the example has no ${code}`);
  return found;
}
