import { z } from 'zod';
import { AreaKind, MembershipBasis, type Month } from '../contracts/codes.ts';
import type { MartManifest } from '../contracts/mart.ts';
import { martTable } from '../models/mart-table.ts';
import type { QueryEngine } from '../ports/query-engine.ts';
import { shownName } from './shown-name.ts';

const Count = z.int().min(0);
/** The mart keeps a name as it was published; from here on it is as readers see it. */
const Name = z.string().transform(shownName);

/** Sums of one indicator over one area: see mart_area_indicator. */
const AreaIndicatorRow = z.object({
  basis: MembershipBasis,
  area_kind: AreaKind,
  area_code: z.string(),
  indicator: z.string(),
  practices: Count,
  patients_reporting: Count.nullable(),
  numerator: Count.nullable(),
  denominator: Count.nullable(),
  denominator_with_list: Count.nullable(),
  indicator_count: Count.nullable(),
  suppressed_practices: Count,
  suppressed_numerator: Count.nullable(),
  practices_with_adjustments: Count,
  practices_hiding_adjustments: Count,
  adjustments: Count.nullable(),
});
export type AreaIndicatorRow = z.infer<typeof AreaIndicatorRow>;

/** One area with its practices, patients and parents: see mart_area. */
const AreaRow = z.object({
  basis: MembershipBasis,
  area_kind: AreaKind,
  area_code: z.string(),
  practices_open: Count,
  practices_reporting: Count,
  patients: Count.nullable(),
  patients_reporting: Count.nullable(),
  practices_without_list: Count,
  practices_in_no_network: Count,
  patients_in_no_network: Count.nullable(),
  practices_not_known: Count,
  patients_not_known: Count.nullable(),
  practices_closed: Count,
  sub_icb_code: z.string().nullable(),
  icb_code: z.string().nullable(),
  region_code: z.string().nullable(),
  area_name: Name.nullable(),
});
export type AreaRow = z.infer<typeof AreaRow>;

const MemberRow = z.object({ pcn_code: z.string(), practice_code: z.string() });

const LonePracticeRow = z.object({
  practice_code: z.string(),
  practice_name: Name,
  network: z.enum(['none', 'not-known']),
});
export type LonePracticeRow = z.infer<typeof LonePracticeRow>;

/** A result of an earlier issue that no longer counts: see mart_withdrawn. */
const WithdrawnRow = z.object({ practice_code: z.string(), practice_name: Name, indicator: z.string() });
export type WithdrawnRow = z.infer<typeof WithdrawnRow>;

/** A network that opened or closed in the month: see mart_network_change. */
const NetworkChangeRow = z.object({
  pcn_code: z.string(),
  pcn_name: Name,
  change: z.enum(['opened', 'closed']),
  change_date: z.iso.date(),
  practices: Count.nullable(),
  into_code: z.string().nullable(),
  practices_into: Count.nullable(),
});
export type NetworkChangeRow = z.infer<typeof NetworkChangeRow>;

/** What the marts of one month hold for one basis. */
export interface MonthRows {
  readonly month: Month;
  readonly basis: MembershipBasis;
  readonly areas: readonly AreaRow[];
  readonly results: readonly AreaIndicatorRow[];
  /** The reporting practices of each network in one text, to see whether they changed. */
  readonly members: ReadonlyMap<string, string>;
  /** Practices that report and are in no network, or in one that is not known: they are listed. */
  readonly outsideNetworks: readonly LonePracticeRow[];
  readonly withdrawn: readonly WithdrawnRow[];
  readonly networkChanges: readonly NetworkChangeRow[];
}

const AREAS = `
select
    mart_area.basis, mart_area.area_kind, mart_area.area_code,
    mart_area.practices_open, mart_area.practices_reporting, mart_area.patients, mart_area.patients_reporting,
    mart_area.practices_without_list, mart_area.practices_in_no_network, mart_area.patients_in_no_network,
    mart_area.practices_not_known, mart_area.patients_not_known, mart_area.practices_closed,
    mart_area.sub_icb_code, mart_area.icb_code, mart_area.region_code, mart_area_name.area_name
from mart_area
left join mart_area_name
    on mart_area.area_kind = mart_area_name.area_kind
    and mart_area.area_code = mart_area_name.area_code
where mart_area.basis = ?
order by mart_area.area_kind, mart_area.area_code`;

const RESULTS = `
select
    basis, area_kind, area_code, indicator, practices, patients_reporting, numerator, denominator,
    denominator_with_list, indicator_count, suppressed_practices, suppressed_numerator, practices_with_adjustments,
    practices_hiding_adjustments, adjustments
from mart_area_indicator
where basis = ?
order by area_kind, area_code, indicator`;

const OUTSIDE_NETWORKS = `
select practice_code, practice_name, network
from stg_practice_area
where basis = ? and reports and pcn_code is null
order by practice_code`;

const MEMBERS = `
select pcn_code, practice_code
from stg_practice_area
where basis = ? and reports and pcn_code is not null
order by pcn_code, practice_code`;

const WITHDRAWN = `
select practice_code, practice_name, indicator
from mart_withdrawn
order by practice_code, indicator`;

const NETWORK_CHANGES = `
select pcn_code, pcn_name, change, change_date, practices, into_code, practices_into
from mart_network_change
order by change_date, change, pcn_code`;

/** Reads one month's marts; a mart that breaks its promise stops here, not in a chart. */
export async function readMonthRows(
  engine: QueryEngine,
  manifest: MartManifest,
  basis: MembershipBasis,
): Promise<MonthRows> {
  const tables = (...names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, martTable(manifest, name)]));
  const select = (sql: string, ...names: readonly string[]) =>
    engine.select({ sql, tables: tables(...names), params: [basis] });
  return {
    month: manifest.month,
    basis,
    areas: z.array(AreaRow).parse(await select(AREAS, 'mart_area', 'mart_area_name')),
    results: z.array(AreaIndicatorRow).parse(await select(RESULTS, 'mart_area_indicator')),
    members: membersOf(z.array(MemberRow).parse(await select(MEMBERS, 'stg_practice_area'))),
    outsideNetworks: z.array(LonePracticeRow).parse(await select(OUTSIDE_NETWORKS, 'stg_practice_area')),
    withdrawn: z
      .array(WithdrawnRow)
      .parse(await engine.select({ sql: WITHDRAWN, tables: tables('mart_withdrawn') })),
    networkChanges: z
      .array(NetworkChangeRow)
      .parse(await engine.select({ sql: NETWORK_CHANGES, tables: tables('mart_network_change') })),
  };
}

function membersOf(rows: readonly z.infer<typeof MemberRow>[]): ReadonlyMap<string, string> {
  const members = Map.groupBy(rows, ({ pcn_code }) => pcn_code);
  return new Map(
    [...members].map(([code, ofNetwork]) => [
      code,
      ofNetwork.map(({ practice_code }) => practice_code).join(' '),
    ]),
  );
}
