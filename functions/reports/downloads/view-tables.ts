import type { ReportViews } from '../report-views.ts';
import { type DataTable, fields } from './data-table.ts';

const SHARE = 'fraction, 0 to 1; empty where it is not available';

/** The views that a national report is written from, as tables: what its downloads hold. */
export function viewTables(views: ReportViews): readonly DataTable[] {
  return [
    gapTable(views),
    networksTable(views),
    ratesTable(views),
    englandTable(views),
    coverageTable(views),
  ];
}

function gapTable({ gap }: ReportViews): DataTable {
  return {
    name: 'gap',
    title: 'The gap by measure and month',
    source: gap.name,
    fields: fields([
      ['month', 'string', 'month, as in 2026-07'],
      ['measure', 'string', 'progress-balanced, progress-contract or an indicator code'],
      ['most', 'number', 'mean of the most progressed fifth of ranked networks; empty where there is no gap'],
      ['least', 'number', 'mean of the least progressed fifth'],
      ['gap', 'number', 'most less least, in the measure’s unit: a score or a fraction of patients'],
      ['gap_lower_95', 'number', 'lower end of the 95% interval'],
      ['gap_upper_95', 'number', 'upper end of the 95% interval'],
      ['networks', 'integer', 'ranked networks that the gap rests on'],
      ['not_ranked', 'integer', 'networks with a figure and too little coverage to rank'],
      ['no_gap_because', 'string', 'why there is no gap; empty where there is one'],
    ]),
    rows: gap.view.points.map((point) => [
      point.month,
      point.measure,
      point.most,
      point.least,
      point.gap,
      point.interval?.lower ?? null,
      point.interval?.upper ?? null,
      point.networks,
      point.provisional,
      point.reason,
    ]),
  };
}

function networksTable({ areas, month }: ReportViews): DataTable {
  return {
    name: 'areas',
    title: 'Every network, sub-ICB, ICB, region and England in the month of the report',
    source: areas.name,
    fields: fields([
      ['month', 'string', 'month, as in 2026-07'],
      ['code', 'string', 'ODS code'],
      ['name', 'string', 'name in the register'],
      ['kind', 'string', 'pcn, sub-icb, icb, region or england'],
      ['sub_icb', 'string', 'code of the sub-ICB it lies in; empty where unknown or not applicable'],
      ['icb', 'string', 'code of the ICB it lies in'],
      ['region', 'string', 'code of the region it lies in'],
      ['practices', 'integer', 'practices that belong to it'],
      ['patients', 'integer', 'registered patients; empty where list sizes are unknown'],
      ['patients_covered', 'number', `share of patients in practices that reported: ${SHARE}`],
      ['status', 'string', 'ranked, provisional (too little coverage to rank) or no-data'],
      ['progress', 'number', `balanced progress: ${SHARE}`],
      ['indicators', 'integer', 'indicators that progress rests on'],
      ['fifth', 'integer', '1 least to 5 most progressed; empty unless a ranked network'],
    ]),
    rows: areas.view.areas.map((area) => [
      month,
      area.code,
      area.name,
      area.kind,
      area.subIcb,
      area.icb,
      area.region,
      area.practices,
      area.patients,
      area.coverage.patients,
      area.status,
      area.progress,
      area.progressIndicators,
      area.fifth,
    ]),
  };
}

function ratesTable({ areas, month }: ReportViews): DataTable {
  return {
    name: 'achievement',
    title: 'Achievement of every area on every indicator in the month of the report',
    source: areas.name,
    fields: fields([
      ['month', 'string', 'month, as in 2026-07'],
      ['code', 'string', 'ODS code of the area'],
      ['indicator', 'string', 'indicator code'],
      ['rate', 'number', `achievement: ${SHARE}`],
    ]),
    rows: areas.view.areas.flatMap(({ code, rates }) =>
      Object.entries(rates).map(([indicator, rate]) => [month, code, indicator, rate] as const),
    ),
  };
}

function englandTable({ england }: ReportViews): DataTable {
  return {
    name: 'england',
    title: 'England by indicator and month',
    source: england.name,
    fields: fields([
      ['month', 'string', 'month, as in 2026-07'],
      ['indicator', 'string', 'indicator code'],
      ['numerator', 'integer', 'patients achieved, summed over practices; empty where no practice reported'],
      ['denominator', 'integer', 'patients eligible'],
      ['count', 'integer', 'patients, for indicators that only count'],
      ['rate', 'number', `numerator over denominator: ${SHARE}`],
      ['rate_lower_95', 'number', 'lower end of the Wilson 95% interval'],
      ['rate_upper_95', 'number', 'upper end'],
      ['suppressed_practices', 'integer', 'practices whose denominator is published as * and left out'],
      ['adjustments', 'integer', 'personalised care adjustments; empty where any is suppressed'],
    ]),
    rows: england.view.results.map((result) => [
      result.month,
      result.indicator,
      result.numerator,
      result.denominator,
      result.count,
      result.rate,
      result.interval?.lower ?? null,
      result.interval?.upper ?? null,
      result.suppressedPractices,
      result.adjustments,
    ]),
  };
}

function coverageTable({ quality }: ReportViews): DataTable {
  return {
    name: 'coverage',
    title: 'How much of England reported, by month',
    source: quality.name,
    fields: fields([
      ['month', 'string', 'month, as in 2026-07'],
      ['practices_reporting', 'integer', 'practices with any figure'],
      ['practices_open', 'integer', 'practices open; empty where unknown'],
      ['practices_share', 'number', SHARE],
      ['patients_share', 'number', SHARE],
    ]),
    rows: quality.view.months.map(({ month, coverage }) => [
      month,
      coverage.practicesReporting,
      coverage.practicesOpen,
      coverage.practices,
      coverage.patients,
    ]),
  };
}
